using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics;
using Tidemark.Statistics.MixedModels;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// Linear mixed model of log2 values: visits against baseline, or continuous time, with a random intercept (and slope) of each
/// subject; REML with Satterthwaite's degrees of freedom. Values below the limit go into a censored likelihood where the model has a
/// random intercept only; otherwise, as values above the range, they enter at the limit and a finding says so.
/// </summary>
public static class MarkerMixedModelAnalysis
{
    // A subject wholly below the limit has a skew integrand: 25 nodes are off by 1e-3 there, 61 by 1e-5.
    private const int QuadraturePoints = 61;

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static MarkerMixedModelResult Run(AnalysisContext context, MarkerMixedModel plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var rows = MixedRows.Of(context, plan, regimen, notes);
        var subjects = rows.Subjects.Distinct().Count();
        var result = new MarkerMixedModelResult
        {
            Plan = plan,
            Regimen = regimen,
            N = subjects,
            Rows = rows.Count,
            BelowLimit = rows.Below.Count(below => below),
            TimeUnit = TimeUnit(plan),
        };
        notes.Number("rows", rows.Count);
        notes.Number("n", subjects);
        if (subjects < 3 || rows.Count <= rows.Design.Columns.Count + subjects)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: {rows.Count} values of {subjects} subjects do not carry the model.");
            return notes.Into(result);
        }

        var slope = plan is { RandomSlope: true, Time: MixedModelTime.Continuous };
        var censored = result.BelowLimit > 0 && !slope;
        SayLimits(rows, censored, notes);
        return notes.Into(censored ? Censored(result, rows, context.ConfidenceLevel, notes) : Linear(result, rows, slope, context.ConfidenceLevel, notes));
    }

    private static MarkerMixedModelResult Linear(MarkerMixedModelResult result, MixedRows rows, bool slope, double level, ResultNotes notes)
    {
        var random = DesignMatrix.Intercept(rows.Count);
        random = slope ? random.With(MixedRows.Time, rows.Design.Column(MixedRows.Time)) : random;
        var fit = LinearMixedModel.Fit(rows.Design, rows.Response, rows.Subjects, random, new MixedModelOptions { ConfidenceLevel = level });
        notes.Verdict("Linear mixed model (REML)", fit.Convergence);
        if (fit.IsSingular)
        {
            notes.Find(FindingCodes.BoundaryFit, "The random effects of the linear mixed model are singular.");
        }

        var sd = Math.Sqrt(fit.RandomCovariance[0, 0]);
        double? slopeSd = slope ? Math.Sqrt(fit.RandomCovariance[1, 1]) : null;
        return Named(result with
        {
            Terms = Terms(fit.Terms, rows),
            SubjectSd = sd,
            SlopeSd = slopeSd,
            Correlation = slope ? fit.RandomCovariance[0, 1] / (sd * slopeSd) : null,
            ResidualSd = fit.ResidualStdDev,
        }, notes);
    }

    private static MarkerMixedModelResult Censored(MarkerMixedModelResult result, MixedRows rows, double level, ResultNotes notes)
    {
        var fit = CensoredMixedModel.Fit(rows.Design, rows.Response, rows.Below, rows.Subjects, QuadraturePoints, level);
        notes.Verdict("Mixed model with censored likelihood (ML)", fit.Convergence);
        return Named(result with
        {
            Terms = Terms(fit.Terms, rows),
            CensoredLikelihood = true,
            SubjectSd = fit.InterceptStdDev,
            ResidualSd = fit.ResidualStdDev,
        }, notes);
    }

    private static List<MixedTerm> Terms(IReadOnlyList<Coefficient> terms, MixedRows rows) =>
    [
        .. terms.Select(term => new MixedTerm(
            rows.Key(term.Term), rows.Label(term.Term), term.Estimate, term.StdError, term.Df, term.ConfLow, term.ConfHigh, term.PValue)),
    ];

    private static MarkerMixedModelResult Named(MarkerMixedModelResult result, ResultNotes notes)
    {
        const double Tolerance = 1e-4;
        foreach (var term in result.Terms)
        {
            notes.Number($"{term.Key}.estimate", term.Estimate, Tolerance);
            notes.Number($"{term.Key}.se", term.StdError, Tolerance);
            notes.Number($"{term.Key}.low", term.Low, Tolerance);
            notes.Number($"{term.Key}.high", term.High, Tolerance);
            if (term.Key == MixedRows.Intercept)
            {
                notes.Number($"{term.Key}.p", term.PValue, Tolerance);
            }
            else
            {
                notes.Test($"{term.Key}.p", term.PValue, Tolerance);
            }
        }

        notes.Number("sd.subject", result.SubjectSd ?? double.NaN, Tolerance);
        notes.Number("sd.residual", result.ResidualSd ?? double.NaN, Tolerance);
        if (result.SlopeSd is { } slope)
        {
            notes.Number("sd.slope", slope, 10 * Tolerance);
        }

        return result;
    }

    private static void SayLimits(MixedRows rows, bool censored, ResultNotes notes)
    {
        var atLimit = rows.Above + (censored ? 0 : rows.Below.Count(below => below));
        if (atLimit > 0)
        {
            notes.Find(FindingCodes.LimitUsed, $"{atLimit} of {rows.Count} values lie beyond a limit of quantification and entered the mixed model at the limit.");
        }
    }

    private static string TimeUnit(MarkerMixedModel plan) => (plan.Time, plan.TimeUnitDays) switch
    {
        (MixedModelTime.Visit, _) => "visit",
        (_, 1) => "day",
        (_, 7) => "week",
        (_, 30.4375) => "month",
        (_, 365.25) => "year",
        (_, var days) => $"{ResultNotes.Say(days)} days",
    };
}
