using System.Globalization;

namespace Tidemark.Statistics.Tests.Reference;

/// <summary>
/// A data set of R exported with write.csv and embedded here: lung and ovarian of package survival 3.5.3, aSAH of pROC 1.18.0
/// (poor = outcome is "Poor").
/// </summary>
public sealed class RDataSet
{
    private readonly string[] _names;
    private readonly double[][] _rows;

    private RDataSet(string[] names, double[][] rows) => (_names, _rows) = (names, rows);

    public double[] this[string column]
    {
        get
        {
            var j = Array.IndexOf(_names, column);
            return [.. _rows.Select(row => row[j])];
        }
    }

    public bool[] Where(string column, double value) => [.. this[column].Select(v => v == value)];

    public static RDataSet Load(string name)
    {
        using var stream = typeof(RDataSet).Assembly.GetManifestResourceStream($"{name}.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new RDataSet(lines[0].Split(','), [.. lines.Skip(1).Select(Numbers)]);
    }

    private static double[] Numbers(string line)
        => [.. line.Split(',').Select(c => c == "NA" ? double.NaN : double.Parse(c, CultureInfo.InvariantCulture))];
}
