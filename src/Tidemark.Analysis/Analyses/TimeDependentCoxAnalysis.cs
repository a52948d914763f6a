using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Analyses;

/// <summary>Cox model on start-stop rows: each analyte's last known log2 value, fixed covariates, ties by Efron's method.</summary>
public static class TimeDependentCoxAnalysis
{
    private const string Model = "Cox model, time-dependent";

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static TimeDependentCoxResult Run(AnalysisContext context, TimeDependentCox plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var rows = new StartStopRows(context, plan).Of(regimen, notes);
        var subjects = rows.Select(row => row.Subject.Id).Distinct().Count();
        var result = new TimeDependentCoxResult
        {
            Plan = plan,
            Regimen = regimen,
            N = subjects,
            Rows = rows.Count,
            Events = rows.Count(row => row.Event),
            LateEntries = rows.GroupBy(row => row.Subject.Id).Count(own => own.Min(row => row.Start) > 0),
        };
        notes.Number("n", result.N);
        notes.Number("events", result.Events);
        notes.Number("rows", result.Rows);
        var atLimit = rows.Count(row => row.AtLimit);
        if (atLimit > 0)
        {
            notes.Find(FindingCodes.LimitUsed, $"{atLimit} of {rows.Count} start-stop rows carry a value beyond a limit of quantification; it entered at the limit.");
        }

        return notes.Into(Carried(result, plan, notes) ? Fit(result, rows, plan, context, notes) : result);
    }

    private static bool Carried(TimeDependentCoxResult result, TimeDependentCox plan, ResultNotes notes)
    {
        if (result.Regimen is not null && result.Events < Hazards.EventsPerTerm)
        {
            notes.Find(FindingCodes.ShownNotCompared, $"{plan.Id}, {result.Regimen}: {result.Events} events.");
            return false;
        }

        if (result.Events == 0)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: no event among {result.N} subjects.");
            return false;
        }

        return true;
    }

    private static TimeDependentCoxResult Fit(
        TimeDependentCoxResult result, IReadOnlyList<StartStopRow> rows, TimeDependentCox plan, AnalysisContext context, ResultNotes notes)
    {
        var data = SurvivalData.CountingProcess(
            [.. rows.Select(row => row.Start)], [.. rows.Select(row => row.Stop)], [.. rows.Select(row => row.Event)]);
        Covariate[] markers = [.. plan.Analytes.Select((analyte, k) => new Covariate(
            $"{Label(context, analyte)}, per doubling", [.. rows.Select(row => row.Log2Values[k])]))];
        var extra = CovariateColumns.Of([.. rows.Select(row => row.Subject)], plan.Covariates ?? []);
        var fit = extra.Count > 0 ? Hazards.FitIfCarried(Model + ", with covariates", data, [.. markers, .. extra], context, notes) : null;
        fit ??= markers.Length == 1
            ? Hazards.Fit(Model, data, markers, context, notes)
            : Hazards.FitIfCarried(Model, data, markers, context, notes);
        if (fit is null)
        {
            return result;
        }

        var ratios = Hazards.Ratios(fit, Model, SubjectsIn(rows, [.. markers, .. extra], fit));
        string[] names = [.. plan.Analytes.Select(analyte => analyte.ToLowerInvariant()), .. extra.Select((_, k) => $"covariate{k + 1}")];
        for (var k = 0; k < ratios.Count; k++)
        {
            Hazards.Name(ratios[k], plan.Analytes.Count == 1 && k == 0 ? "cox" : $"cox.{names[k]}", notes);
        }

        return result with { HazardRatios = ratios };
    }

    private static int SubjectsIn(IReadOnlyList<StartStopRow> rows, IReadOnlyList<Covariate> terms, CoxFit fit) => Enumerable
        .Range(0, rows.Count)
        .Where(i => terms.Take(fit.Coefficients.Count).All(term => !double.IsNaN(term.Values[i])))
        .Select(i => rows[i].Subject.Id)
        .Distinct()
        .Count();

    private static string Label(AnalysisContext context, string analyte) =>
        context.Protocol.Analytes.FirstOrDefault(candidate => candidate.Id == analyte)?.Label ?? analyte;
}
