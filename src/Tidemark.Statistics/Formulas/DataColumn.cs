using System.Globalization;

namespace Tidemark.Statistics.Formulas;

/// <summary>A named column of a table as it was written: texts, and their numbers where every one is a number; immutable.</summary>
public sealed class DataColumn
{
    private readonly Lazy<double[]?> numbers;

    /// <summary>A column of texts; it is numeric where each text that is not missing is a number.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="texts">One text a row as written; null, empty and <c>NA</c> are missing.</param>
    /// <param name="levels">Levels in their order, the first the reference; null where they are the sorted texts. A column with levels is never numeric.</param>
    public DataColumn(string name, IReadOnlyList<string?> texts, IReadOnlyList<string>? levels = null)
    {
        Name = name;
        Texts = [.. texts.Select(text => IsMissing(text) ? null : text)];
        Levels = levels;
        numbers = new(() => levels is null ? Parsed(Texts) : null);
    }

    private DataColumn(string name, string?[] texts, IReadOnlyList<string>? levels, double[]? values) =>
        (Name, Texts, Levels, numbers) = (name, texts, levels, new(values));

    /// <summary>Name of the column.</summary>
    public string Name { get; }

    /// <summary>One text a row, verbatim; null is missing.</summary>
    public IReadOnlyList<string?> Texts { get; }

    /// <summary>The levels that were set for it; null where none were.</summary>
    public IReadOnlyList<string>? Levels { get; }

    /// <summary>Whether every text that is not missing is a number, and no levels were set.</summary>
    public bool IsNumeric => numbers.Value is not null;

    /// <summary>One number a row; NaN is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not numeric.</exception>
    public double[] Numbers => numbers.Value ?? throw new InvalidOperationException($"Column {Name} is not numeric.");

    /// <summary>A numeric column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">One number a row; NaN is missing.</param>
    public static DataColumn Of(string name, IReadOnlyList<double> values) => new(
        name,
        [.. values.Select(value => double.IsNaN(value) ? null : value.ToString("R", CultureInfo.InvariantCulture))],
        null,
        [.. values]);

    /// <summary>The column at the rows given.</summary>
    /// <param name="rows">Indices of rows; repeats are allowed (bootstrap).</param>
    public DataColumn Take(IReadOnlyList<int> rows) => new(
        Name,
        [.. rows.Select(row => Texts[row])],
        Levels,
        numbers.Value is { } values ? [.. rows.Select(row => values[row])] : null);

    /// <summary>The same column with levels in a given order.</summary>
    /// <param name="levels">The levels; the first is the reference.</param>
    public DataColumn WithLevels(IReadOnlyList<string> levels) => new(Name, Texts, levels);

    private static bool IsMissing(string? text) => string.IsNullOrWhiteSpace(text) || text is "NA";

    private static double[]? Parsed(IReadOnlyList<string?> texts)
    {
        var values = new double[texts.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (texts[i] is not { } text)
            {
                values[i] = double.NaN;
            }
            else if (!TryNumber(text, out values[i]))
            {
                return null;
            }
        }

        return values;
    }

    private static bool TryNumber(string text, out double value)
    {
        value = text.Trim() switch
        {
            "Inf" or "inf" => double.PositiveInfinity,
            "-Inf" or "-inf" => double.NegativeInfinity,
            "NaN" => double.NaN,
            _ => 0,
        };
        return value != 0 || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
