using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Analysis of variance of a linear model: sequential, marginal or partial sums of squares with F tests against the
/// residual of the whole model. Theory: docs/theory/linear-model.md.</summary>
public static class AnalysisOfVariance
{
    /// <summary>The table, with the row "Residuals" last.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="terms">Its terms and their columns in the design.</param>
    /// <param name="hasIntercept">Whether the first column is the constant.</param>
    /// <param name="type">What a term is compared with.</param>
    public static IReadOnlyList<AnovaRow> Of(LinearModelFit fit, IReadOnlyList<ModelTerm> terms, bool hasIntercept, AnovaType type)
    {
        var s2 = fit.ResidualSumOfSquares / fit.ResidualDf;
        var rows = type == AnovaType.Sequential
            ? terms.Select(term => Sequential(fit, term, s2))
            : TermSets.Of(type, terms, hasIntercept, fit.Terms.Count).Select(set => Compared(fit, set.Label, set.Smaller, set.Larger, s2));
        return [.. rows, new AnovaRow("Residuals", fit.ResidualDf, fit.ResidualSumOfSquares, double.NaN, double.NaN)];
    }

    /// <summary>What is lost by leaving out each term that no other contains; Akaike's criterion as R's extractAIC has it,
    /// n log(RSS/n) + 2 rank.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="terms">Its terms and their columns in the design.</param>
    public static IReadOnlyList<DroppedTerm> Dropped(LinearModelFit fit, IReadOnlyList<ModelTerm> terms) =>
    [
        .. TermSets.Droppable(terms).Select(term =>
        {
            var (rss, rank) = Residual(fit, [.. Enumerable.Range(0, fit.Terms.Count).Except(term.Columns)]);
            var row = Row(term.Label, fit.Rank - rank, rss - fit.ResidualSumOfSquares, fit.ResidualSumOfSquares / fit.ResidualDf, fit.ResidualDf);
            return new DroppedTerm(term.Label, fit.Rank - rank, rss, (fit.N * Math.Log(rss / fit.N)) + (2 * rank), row.Statistic, row.PValue);
        }),
    ];

    /// <summary>Residual sum of squares and rank of the model with some of the columns.</summary>
    internal static (double Rss, int Rank) Residual(LinearModelFit fit, int[] columns)
    {
        var qr = new QrDecomposition([.. columns.Select(j => (double[])[.. fit.Design.Columns[j].Zip(fit.RootWeights, (v, w) => v * w)])]);
        double[] y = [.. fit.WeightedResponse()];
        return (columns.Length == 0 ? y.Sum(v => v * v) : qr.QTransposed(y).Skip(qr.Rank).Sum(v => v * v), qr.Rank);
    }

    private static AnovaRow Sequential(LinearModelFit fit, ModelTerm term, double s2)
    {
        int[] places = [.. term.Columns.Select(j => Array.IndexOf(fit.Pivot, j)).Where(k => k >= 0)];
        return Row(term.Label, places.Length, places.Sum(k => fit.Effects[k] * fit.Effects[k]), s2, fit.ResidualDf);
    }

    private static AnovaRow Compared(LinearModelFit fit, string label, int[] smaller, int[] larger, double s2)
    {
        var (less, more) = (Residual(fit, smaller), Residual(fit, larger));
        return Row(label, more.Rank - less.Rank, less.Rss - more.Rss, s2, fit.ResidualDf);
    }

    private static AnovaRow Row(string label, int df, double squares, double s2, double residualDf)
    {
        var f = df > 0 && residualDf > 0 ? squares / df / s2 : double.NaN;
        return new AnovaRow(label, df, squares, f, double.IsNaN(f) ? f : FDistribution.UpperTail(f, df, residualDf));
    }
}
