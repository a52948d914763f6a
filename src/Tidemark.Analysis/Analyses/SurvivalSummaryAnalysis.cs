using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Analyses;

/// <summary>Kaplan-Meier of an endpoint with median and reverse Kaplan-Meier follow-up, by baseline covariate and by baseline level.</summary>
public static class SurvivalSummaryAnalysis
{
    private const int MostGroups = 8;

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static SurvivalSummaryResult Run(AnalysisContext context, SurvivalSummary plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var (rows, followed) = Followed(context, plan, regimen, notes);
        var result = new SurvivalSummaryResult
        {
            Plan = plan,
            Regimen = regimen,
            N = followed.Count,
            Events = followed.Count(person => person.Event),
            EndpointLabel = context.Protocol.Endpoints.FirstOrDefault(endpoint => endpoint.Id == plan.Endpoint)?.Label ?? plan.Endpoint,
        };
        notes.Number("n", result.N);
        notes.Number("events", result.Events);
        if (result.N == 0)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: nobody has {plan.Endpoint}.");
            return notes.Into(result);
        }

        result = Overall(result, followed, context, notes);
        var carried = Carried(result, plan, notes);
        result = plan.GroupCovariate is { } covariate ? Grouped(result, rows, followed, covariate, carried, context, notes) : result;
        return notes.Into(carried && plan.BaselineAnalyte is not null ? ByLevel(result, rows, followed, context, plan, notes) : result);
    }

    /// <summary>Everyone with the endpoint; censored on the day of origin, a subject is at risk at time 0 and leaves the curve there.</summary>
    private static (List<SubjectRow> Rows, List<FollowedSubject> Followed) Followed(
        AnalysisContext context, SurvivalSummary plan, string? regimen, ResultNotes notes)
    {
        var endpoints = People.Endpoints(context, plan.Endpoint);
        var (rows, followed) = (new List<SubjectRow>(), new List<FollowedSubject>());
        foreach (var subject in People.Of(context, regimen))
        {
            if (endpoints.TryGetValue(subject.Id, out var end))
            {
                rows.Add(subject);
                followed.Add(new FollowedSubject(subject.Id, Math.Max(0, end.Days), end.Event, 0));
            }
            else
            {
                notes.Drop($"no {plan.Endpoint} recorded");
            }
        }

        return (rows, followed);
    }

    private static bool Carried(SurvivalSummaryResult result, SurvivalSummary plan, ResultNotes notes)
    {
        if (result.Regimen is null || result.Events >= Hazards.EventsPerTerm)
        {
            return true;
        }

        notes.Find(FindingCodes.ShownNotCompared, $"{plan.Id}, {result.Regimen}: {result.Events} events.");
        return false;
    }

    private static SurvivalSummaryResult Overall(
        SurvivalSummaryResult result, List<FollowedSubject> followed, AnalysisContext context, ResultNotes notes)
    {
        var curve = Curves.Of(followed, ["all"], context.ConfidenceLevel)[0];
        var view = KaplanMeier.MedianFollowUp(Curves.Data(followed), SurvivalInterval.LogLog, context.ConfidenceLevel)[0];
        Curves.NameMedian(curve, "", notes);
        notes.Number("followUp", view.Estimate ?? double.NaN);
        notes.Number("followUp.low", view.ConfLow ?? double.NaN);
        notes.Number("followUp.high", view.ConfHigh ?? double.NaN);
        return result with { Overall = curve, FollowUp = view.Estimate, FollowUpLow = view.ConfLow, FollowUpHigh = view.ConfHigh };
    }

    private static SurvivalSummaryResult Grouped(
        SurvivalSummaryResult result,
        List<SubjectRow> rows,
        List<FollowedSubject> followed,
        string covariate,
        bool compare,
        AnalysisContext context,
        ResultNotes notes)
    {
        var labels = rows.Select(row => row.Covariates.GetValueOrDefault(covariate)?.Value).ToArray();
        string[] levels = [.. labels.Where(label => label is not null).Select(label => label!).Distinct().Order(StringComparer.Ordinal)];
        if (levels.Length is 0 or > MostGroups)
        {
            notes.Find(FindingCodes.NotEstimable, $"{covariate} has {levels.Length} values; curves are drawn for 1 to {MostGroups}.");
            return result;
        }

        FollowedSubject[] people = [.. followed
            .Select((person, i) => person with { Group = Array.IndexOf(levels, labels[i]) })
            .Where(person => person.Group >= 0)];
        var curves = Curves.Of(people, levels, context.ConfidenceLevel);
        for (var i = 0; i < curves.Count; i++)
        {
            notes.Number($"group{i + 1}.n", curves[i].N);
            notes.Number($"group{i + 1}.events", curves[i].Events);
            Curves.NameMedian(curves[i], $"group{i + 1}.", notes);
        }

        result = result with { ByGroup = curves };
        return compare && levels.Length > 1 && people.Any(person => person.Event) ? Compare(result, people, covariate, notes) : result;
    }

    private static SurvivalSummaryResult Compare(SurvivalSummaryResult result, FollowedSubject[] people, string covariate, ResultNotes notes)
    {
        if (result.ByGroup.Any(curve => curve.Events < Hazards.EventsPerTerm))
        {
            notes.Find(FindingCodes.ShownNotCompared, $"{covariate}: {string.Join(", ", result.ByGroup.Select(curve => $"{curve.Group} {curve.Events}"))} events.");
            return result;
        }

        var test = LogRank.Test(Curves.Data(people), [.. people.Select(person => person.Group)]).Test;
        notes.ClosedForm("Log-rank test");
        notes.Number("logrank.chisq", test.Statistic);
        notes.Test("logrank.p", test.PValue);
        return result with { LogRankStatistic = test.Statistic, LogRankPValue = test.PValue };
    }

    private static SurvivalSummaryResult ByLevel(
        SurvivalSummaryResult result,
        List<SubjectRow> rows,
        List<FollowedSubject> followed,
        AnalysisContext context,
        SurvivalSummary plan,
        ResultNotes notes)
    {
        var hazards = new BaselineHazards(context, plan, notes);
        result = result with { Baseline = hazards.Of(rows, followed) };
        return plan.MaximallySelected ? result with { Selected = hazards.Select(rows, followed) } : result;
    }
}
