using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Analysis of deviance of a generalized linear model: sequential, marginal or partial, by likelihood ratios. Where
/// the dispersion is estimated the sequential tests are F tests, the others χ² of the scaled difference, as R and car have
/// them. Theory: docs/theory/generalized-linear-model.md.</summary>
public static class AnalysisOfDeviance
{
    /// <summary>One row a term.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="terms">Its terms and their columns in the design.</param>
    /// <param name="hasIntercept">Whether the first column is the constant.</param>
    /// <param name="type">What a term is compared with.</param>
    public static IReadOnlyList<AnovaRow> Of(GlmFit fit, IReadOnlyList<ModelTerm> terms, bool hasIntercept, AnovaType type) =>
    [
        .. TermSets.Of(type, terms, hasIntercept, fit.Terms.Count).Where(set => set.Label != "(Intercept)").Select(set =>
        {
            var (less, more) = (Fit(fit, set.Smaller), Fit(fit, set.Larger));
            return Row(fit, set.Label, more.Pivot.Length - less.Pivot.Length, less.Deviance - more.Deviance, type);
        }),
    ];

    /// <summary>What is lost by leaving out each term that no other contains.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="terms">Its terms and their columns in the design.</param>
    public static IReadOnlyList<DroppedTerm> Dropped(GlmFit fit, IReadOnlyList<ModelTerm> terms) =>
    [
        .. TermSets.Droppable(terms).Select(term =>
        {
            var point = Fit(fit, [.. Enumerable.Range(0, fit.Terms.Count).Except(term.Columns)]);
            var df = fit.Rank - point.Pivot.Length;
            var row = Row(fit, term.Label, df, point.Deviance - fit.Deviance, AnovaType.Marginal);
            return new DroppedTerm(term.Label, df, point.Deviance, fit.Aic + row.Statistic - (2 * df), row.Statistic, row.PValue);
        }),
    ];

    private static ScoringPoint Fit(GlmFit fit, int[] columns) => fit.Scoring.Fit([.. columns.Select(j => fit.Design.Columns[j])]);

    private static AnovaRow Row(GlmFit fit, string label, int df, double deviance, AnovaType type)
    {
        var isF = fit.Family.EstimatesDispersion && type == AnovaType.Sequential;
        var statistic = deviance / fit.Dispersion / (isF ? df : 1);
        var p = df == 0 ? double.NaN : isF ? FDistribution.UpperTail(statistic, df, fit.ResidualDf) : ChiSquared.UpperTail(statistic, df);
        return new AnovaRow(label, df, deviance, df == 0 ? double.NaN : statistic, p);
    }
}
