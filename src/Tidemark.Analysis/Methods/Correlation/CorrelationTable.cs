using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Correlation;

namespace Tidemark.Analysis.Methods.Correlation;

/// <summary>The object <c>matrix</c> of an answer, filled pair by pair.</summary>
/// <param name="names">The variables.</param>
internal sealed class CorrelationTable(string[] names)
{
    private readonly List<StatisticalWarning> warnings = [];
    private readonly double[,] estimate = Diagonal(names.Length, 1);
    private readonly double[,] statistic = Diagonal(names.Length, double.PositiveInfinity);
    private readonly double[,] pValue = Diagonal(names.Length, 0);
    private readonly double[,] low = Diagonal(names.Length, 1);
    private readonly double[,] high = Diagonal(names.Length, 1);
    private readonly double[,] n = new double[names.Length, names.Length];

    /// <summary>What single pairs could not carry.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings => warnings;

    /// <summary>Sets one entry.</summary>
    public void Set(int i, int j, CorrelationResult pair)
    {
        (estimate[i, j], statistic[i, j], pValue[i, j], n[i, j]) = (pair.Estimate, pair.Statistic, pair.PValue, pair.N);
        (low[i, j], high[i, j]) = (pair.Confidence.Low, pair.Confidence.High);
        warnings.AddRange(pair.Warnings.Select(w => w with { Message = $"{names[i]} and {names[j]}: {w.Message}" }));
    }

    /// <summary>Sets the number of values of a variable.</summary>
    public void Count(int i, int values) => n[i, i] = values;

    /// <summary>The object.</summary>
    /// <param name="hasIntervals">Whether there are intervals.</param>
    public Fields ToFields(bool hasIntervals = true) => new()
    {
        { "rows", names },
        { "columns", names },
        { "estimate", estimate },
        { "statistic", statistic },
        { "pValue", pValue },
        { "confLow", hasIntervals ? low : null },
        { "confHigh", hasIntervals ? high : null },
        { "n", n },
    };

    private static double[,] Diagonal(int size, double value)
    {
        var matrix = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            matrix[i, i] = value;
        }

        return matrix;
    }
}
