namespace Tidemark.Statistics.Formulas;

/// <summary>A categorical variable: one code a row, and the levels the codes stand for; immutable.</summary>
/// <param name="Name">Its label, as R writes it.</param>
/// <param name="Levels">Names of the levels; the first is the reference.</param>
/// <param name="Codes">One index of a level a row; -1 is missing.</param>
/// <param name="IsOrdered">Whether the levels have an order: then its contrasts are polynomials.</param>
public sealed record Factor(string Name, IReadOnlyList<string> Levels, int[] Codes, bool IsOrdered = false)
{
    /// <summary>The factor of a column of texts.</summary>
    /// <param name="name">Its label.</param>
    /// <param name="texts">One text a row; null is missing.</param>
    /// <param name="levels">The levels; null for the texts that occur, sorted by code point. A text that is no level is missing.</param>
    public static Factor Of(string name, IReadOnlyList<string?> texts, IReadOnlyList<string>? levels = null)
    {
        levels ??= [.. texts.OfType<string>().ToHashSet(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var k = 0; k < levels.Count; k++)
        {
            codeOf.TryAdd(levels[k], k);
        }

        var codes = new int[texts.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = texts[i] is { } text && codeOf.TryGetValue(text, out var code) ? code : -1;
        }

        return new Factor(name, levels, codes);
    }

    /// <summary>The factor of numbers: its levels are the numbers that occur, ascending, written with 15 significant digits.</summary>
    /// <param name="name">Its label.</param>
    /// <param name="numbers">One number a row; NaN is missing.</param>
    public static Factor Of(string name, IReadOnlyList<double> numbers)
    {
        var distinct = numbers.Where(v => !double.IsNaN(v)).ToHashSet().Order().ToArray();
        string[] labels = [.. distinct.Select(Deparser.Number)];
        string[] levels = [.. labels.Distinct(StringComparer.Ordinal)];
        var codeOf = new Dictionary<double, int>();
        for (var k = 0; k < distinct.Length; k++)
        {
            codeOf[distinct[k]] = Array.IndexOf(levels, labels[k]);
        }

        var codes = new int[numbers.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = double.IsNaN(numbers[i]) ? -1 : codeOf[numbers[i]];
        }

        return new Factor(name, levels, codes);
    }

    /// <summary>The factor at the rows given.</summary>
    /// <param name="rows">Indices of rows; repeats are allowed.</param>
    public Factor Take(IReadOnlyList<int> rows)
    {
        var taken = new int[rows.Count];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = Codes[rows[i]];
        }

        return this with { Codes = taken };
    }

    /// <summary>The same rows without the levels that do not occur.</summary>
    public Factor WithoutUnusedLevels()
    {
        var isUsed = new bool[Levels.Count];
        foreach (var code in Codes)
        {
            if (code >= 0)
            {
                isUsed[code] = true;
            }
        }

        return isUsed.All(u => u) ? this : WithLevels([.. Levels.Where((_, k) => isUsed[k])]);
    }

    /// <summary>The same rows with other levels; a row whose level is not among them becomes missing.</summary>
    /// <param name="levels">The levels.</param>
    public Factor WithLevels(IReadOnlyList<string> levels)
    {
        int[] code = [.. Levels.Select(level => levels.IndexOf(level))];
        return this with { Levels = levels, Codes = Array.ConvertAll(Codes, c => c < 0 ? -1 : code[c]) };
    }

    /// <summary>The factor whose levels are the combinations that occur of several factors; the first varies slowest.</summary>
    /// <param name="name">Its label.</param>
    /// <param name="factors">The factors, of one length.</param>
    /// <param name="separator">Stands between the names of levels.</param>
    public static Factor Crossed(string name, IReadOnlyList<Factor> factors, string separator)
    {
        var crossed = factors[0] with { Name = name, IsOrdered = factors.Count == 1 && factors[0].IsOrdered };
        foreach (var factor in factors.Skip(1))
        {
            crossed = crossed.Times(factor, separator).WithoutUnusedLevels();
        }

        return crossed.WithoutUnusedLevels();
    }

    private Factor Times(Factor other, string separator)
    {
        var codes = new int[Codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = Codes[i] < 0 || other.Codes[i] < 0 ? -1 : (Codes[i] * other.Levels.Count) + other.Codes[i];
        }

        var used = codes.Where(c => c >= 0).ToHashSet().Order().ToArray();
        var place = used.Select((code, k) => (code, k)).ToDictionary(p => p.code, p => p.k);
        return new Factor(
            Name,
            [.. used.Select(c => Levels[c / other.Levels.Count] + separator + other.Levels[c % other.Levels.Count])],
            Array.ConvertAll(codes, c => c < 0 ? -1 : place[c]));
    }
}
