using Tidemark.Analysis.Results;
using Tidemark.Statistics;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Cox models by Efron's method, with their verdicts noted and their coefficients as hazard ratios.</summary>
internal static class Hazards
{
    /// <summary>Ten events for each coefficient (Peduzzi et al. 1995).</summary>
    public const int EventsPerTerm = 10;

    /// <summary>Null, with a finding, where the events do not carry so many terms.</summary>
    public static CoxFit? FitIfCarried(
        string model, SurvivalData data, IReadOnlyList<Covariate> terms, AnalysisContext context, ResultNotes notes)
    {
        var events = data.EventCount;
        if (events >= EventsPerTerm * terms.Count)
        {
            return Fit(model, data, terms, context, notes);
        }

        notes.Find(FindingCodes.TooManyCovariates, $"{model}: {terms.Count} coefficients ask for {EventsPerTerm * terms.Count} events, there are {events}; not fitted.");
        return null;
    }

    public static CoxFit Fit(
        string model, SurvivalData data, IReadOnlyList<Covariate> terms, AnalysisContext context, ResultNotes notes)
    {
        if (data.EventCount < EventsPerTerm)
        {
            notes.Find(FindingCodes.TooManyCovariates, $"{model}: fitted, but on {data.EventCount} events only; its interval is not to be trusted.");
        }

        var fit = CoxModel.Fit(data, terms, new CoxOptions { Ties = TiesMethod.Efron, ConfLevel = context.ConfidenceLevel });
        notes.Verdict(model, fit.Convergence);
        return fit;
    }

    /// <summary>Hazard ratios of a fit; NaN throughout where the fit is not usable.</summary>
    public static IReadOnlyList<HazardRatio> Ratios(CoxFit fit, string model, int subjects, bool exploratory = false) =>
    [
        .. fit.Coefficients.Select(row => Ratio(row, fit, model, subjects, exploratory)),
    ];

    /// <summary>Four numbers of one ratio: <c>prefix.hr</c>, its limits and <c>prefix.p</c>.</summary>
    public static void Name(HazardRatio ratio, string prefix, ResultNotes notes)
    {
        notes.Number(prefix + ".hr", ratio.Estimate);
        notes.Number(prefix + ".hr.low", ratio.Low);
        notes.Number(prefix + ".hr.high", ratio.High);
        notes.Test(prefix + ".p", ratio.PValue);
    }

    private static HazardRatio Ratio(Coefficient row, CoxFit fit, string model, int subjects, bool exploratory) =>
        fit.Convergence.IsUsable
            ? new HazardRatio(model, row.Term, subjects, fit.Events, Math.Exp(row.Estimate), Math.Exp(row.ConfLow), Math.Exp(row.ConfHigh), row.PValue, exploratory)
            : new HazardRatio(model, row.Term, subjects, fit.Events, double.NaN, double.NaN, double.NaN, double.NaN, exploratory);
}
