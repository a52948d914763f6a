using Tidemark.Analysis.Datasets;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Efficacy;

/// <summary>
/// Who is followed from the landmark (Anderson, Cain and Gelber 1983): alive, event-free and in view past it, with a value drawn
/// at or before it. A value drawn on the day of the event never predicts it, because nobody has time left after that day.
/// </summary>
internal sealed class LandmarkSelection
{
    // 9.84 against 12.3 is a fall of 20 %, though doubles make it 19.99999999999999.
    private const double Rounding = 1e-7;

    private readonly LandmarkSurvival plan;
    private readonly Func<SubjectRow, (EarlyChange? Change, string? Reason)>? change;
    private readonly IReadOnlyDictionary<string, EndpointRow> endpoints;
    private readonly ILookup<string, TumorRow> scans;
    private readonly Dictionary<string, double> sampleDays;
    private int sampledLater;

    private LandmarkSelection(AnalysisContext context, LandmarkSurvival plan)
    {
        this.plan = plan;
        endpoints = People.Endpoints(context, plan.Endpoint);
        scans = context.Data.Tumors.ToLookup(row => row.Subject, StringComparer.Ordinal);
        change = plan is { Analyte: { } analyte, Visit: { } visit } ? EarlyChanges.Finder(context, analyte, visit) : null;
        sampleDays = context.Data.PlannedVisits
            .Where(row => row.Visit == plan.Visit && row.SampleDay is not null)
            .GroupBy(row => row.Subject, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().SampleDay!.Value, StringComparer.Ordinal);
    }

    public static IReadOnlyList<LandmarkSubject> Of(AnalysisContext context, LandmarkSurvival plan, string? regimen, ResultNotes notes)
    {
        var selection = new LandmarkSelection(context, plan);
        var kept = new List<LandmarkSubject>();
        foreach (var subject in People.Of(context, regimen))
        {
            var (row, reason) = selection.Judge(subject);
            if (row is null)
            {
                notes.Drop(reason!);
            }
            else
            {
                kept.Add(row);
            }
        }

        if (selection.sampledLater > 0)
        {
            notes.Find(FindingCodes.EarlyLandmark, $"{plan.Id}: {selection.sampledLater} of {kept.Count} supplied groups rest on a sample drawn after the landmark; they entered as supplied.");
        }

        return kept;
    }

    private (LandmarkSubject? Row, string? Reason) Judge(SubjectRow subject)
    {
        if (!endpoints.TryGetValue(subject.Id, out var end))
        {
            return (null, $"no {plan.Endpoint} recorded");
        }

        var (found, missing) = change is null ? (null, null) : change(subject);
        var sampleDay = found?.Day ?? SampleDay(subject);
        var origin = plan.CountFrom == SurvivalOrigin.OwnVisit ? sampleDay : plan.LandmarkDay;
        if (origin is not { } landmark)
        {
            return (null, missing ?? "no sample day at the visit");
        }

        if (end.Days <= landmark)
        {
            return (null, end.Event ? $"{plan.Endpoint} event on or before {OriginInWords()}" : $"not in view past {OriginInWords()}");
        }

        var (group, why) = Group(subject, found, missing, landmark);
        return group is null
            ? (null, why)
            : (Followed(subject, end, landmark, group, found, sampleDay), null);
    }

    private LandmarkSubject Followed(SubjectRow subject, EndpointRow end, double landmark, string group, EarlyChange? found, double? sampleDay)
    {
        var late = sampleDay > landmark;
        sampledLater += late && plan.Grouping == MarkerGrouping.SuppliedGroup ? 1 : 0;
        return new LandmarkSubject(subject, end.Days - landmark, end.Event, group, late ? null : found?.LogRatio);
    }

    private double? SampleDay(SubjectRow subject) => sampleDays.TryGetValue(subject.Id, out var day) ? day : null;

    private string OriginInWords() => plan.CountFrom == SurvivalOrigin.OwnVisit ? "the day of the sample" : "the landmark";

    private (string? Group, string? Reason) Group(SubjectRow subject, EarlyChange? found, string? missing, double landmark) => plan.Grouping switch
    {
        MarkerGrouping.SuppliedGroup => Supplied(subject),
        MarkerGrouping.BestResponse => ResponseBy(subject, landmark),
        _ => found is null
            ? (null, missing ?? "no marker named in the plan")
            : found.Day > landmark ? (null, "sampled after the landmark") : (CutGroup(found), null),
    };

    private (string? Group, string? Reason) Supplied(SubjectRow subject) =>
        plan.GroupCovariate is { } name && subject.Covariates.TryGetValue(name, out var value)
            ? (value.Value, null)
            : (null, $"no supplied group ({plan.GroupCovariate})");

    private string CutGroup(EarlyChange found) =>
        found.PercentChange <= plan.CutOff + Rounding ? LandmarkGroups.AtOrBelow(plan) : LandmarkGroups.Above(plan);

    private (string? Group, string? Reason) ResponseBy(SubjectRow subject, double landmark)
    {
        var seen = scans[subject.Id].Where(scan => !scan.IsBaseline && scan.Day <= landmark && scan.Response is not null).ToArray();
        return seen.Length == 0
            ? (null, "no response assessed by the landmark")
            : (seen.Any(scan => scan.Response is OverallResponse.CR or OverallResponse.PR) ? LandmarkGroups.Responded : LandmarkGroups.NotResponded, null);
    }
}
