using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Shapes that the words of this room share.</summary>
internal static class LinearFields
{
    public static Fields[] Anova(IEnumerable<AnovaRow> rows, bool isDeviance) =>
    [
        .. rows.Select(row => new Fields
        {
            { "term", row.Term },
            { "df", row.Df },
            { isDeviance ? "deviance" : "sumSq", row.SumOfSquares },
            { "meanSq", isDeviance ? null : row.MeanSquare },
            { "statistic", double.IsNaN(row.Statistic) ? null : row.Statistic },
            { "pValue", double.IsNaN(row.PValue) ? null : row.PValue },
        }),
    ];

    public static Fields[] Dropped(IEnumerable<DroppedTerm> rows, double deviance, double aic) =>
    [
        new() { { "term", "<none>" }, { "deviance", deviance }, { "aic", aic } },
        .. rows.Select(row => new Fields
        {
            { "term", row.Term },
            { "df", row.Df },
            { "deviance", row.Deviance },
            { "aic", row.Aic },
            { "statistic", row.Statistic },
            { "pValue", row.PValue },
        }),
    ];

    public static Fields[] Inflation(IEnumerable<VarianceInflationFactor> factors) =>
    [
        .. factors.Select(f => new Fields { { "term", f.Term }, { "df", f.Df }, { "vif", f.Factor }, { "scaledVif", f.Scaled } }),
    ];

    /// <summary>The table with tests and intervals by robust standard errors; z where df is infinite.</summary>
    public static Coefficient[] Robust(IReadOnlyList<Coefficient> terms, double[] errors, double df, double level)
    {
        var isNormal = double.IsPositiveInfinity(df);
        var q = isNormal ? Normal.Quantile((1 - level) / 2, upper: true) : df > 0 ? StudentT.Quantile((1 + level) / 2, df) : double.NaN;
        return
        [
            .. terms.Select((term, j) =>
            {
                var statistic = term.Estimate / errors[j];
                var p = isNormal ? 2 * Normal.Cdf(Math.Abs(statistic), upper: true) : StudentT.TwoSidedP(statistic, df);
                return term with { Statistic = statistic, PValue = p, ConfLow = term.Estimate - (q * errors[j]), ConfHigh = term.Estimate + (q * errors[j]) };
            }),
        ];
    }

    public static double[] RootOfDiagonal(double[,] matrix) => [.. Enumerable.Range(0, matrix.GetLength(0)).Select(j => Math.Sqrt(matrix[j, j]))];

    public static double[] Row(DesignMatrix design, int i) => [.. design.Columns.Select(c => c[i])];
}
