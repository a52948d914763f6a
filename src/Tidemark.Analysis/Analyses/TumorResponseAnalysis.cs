using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// Best overall response without and with confirmation, rates of all enrolled with exact intervals (a subject who is not evaluable
/// counts in the denominator), best change of tumor size, and each subject's course.
/// </summary>
public static class TumorResponseAnalysis
{
    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static TumorResponseResult Run(AnalysisContext context, TumorResponse plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var courses = new ResponseCourses(context, plan).Of(People.Of(context, regimen));
        var judged = courses.Where(course => course.Best is not null).ToList();
        var result = new TumorResponseResult
        {
            Plan = plan,
            Regimen = regimen,
            N = courses.Count,
            Courses = courses,
            MarkerInWords = plan is { Analyte: { } analyte, Visit: { } visit } ? $"{analyte} at {visit}" : null,
            MedianBestPercent = Median(courses.Select(course => course.BestPercent), "best.percent", notes),
            MedianDaysToResponse = Median(courses.Select(course => course.ResponseDay), "days.to.response", notes),
        };
        result = WithReader(result, context, courses);
        if (judged.Count > 0)
        {
            result = Rates(result, judged, context.ConfidenceLevel, notes);
        }

        var supplied = People.Of(context, regimen).Where(subject => subject.BestResponse is null && subject.Responder is not null).ToList();
        if (supplied.Count > 0)
        {
            result = result with { RespondersSupplied = Rate("responders", supplied.Count(subject => subject.Responder == true), supplied.Count, context.ConfidenceLevel, notes) };
        }

        for (var missing = judged.Count + supplied.Count; missing < courses.Count; missing++)
        {
            notes.Drop("no response known");
        }

        return notes.Into(result);
    }

    private static TumorResponseResult WithReader(TumorResponseResult result, AnalysisContext context, IReadOnlyList<ResponseCourse> courses)
    {
        var people = courses.Select(course => course.Subject).ToHashSet(StringComparer.Ordinal);
        var derived = context.Data.Tumors.Where(row => row.Derived is not null && people.Contains(row.Subject)).ToList();
        var compared = derived.Where(row => row.ReaderResponse is not null).ToList();
        var agreeing = compared.Count(row => row.ReaderResponse == row.Derived!.Overall);
        return result with { Derived = derived.Count, Compared = compared.Count, Agreeing = agreeing };
    }

    private static TumorResponseResult Rates(TumorResponseResult result, List<ResponseCourse> judged, double level, ResultNotes notes)
    {
        int Count(Func<ResponseCourse, OverallResponse?> of, params OverallResponse[] among) => judged.Count(course => among.Contains(of(course)!.Value));
        OverallResponse[] objective = [OverallResponse.CR, OverallResponse.PR];
        OverallResponse[] control = [.. objective, OverallResponse.SD, OverallResponse.NonCRNonPD];
        var responses = Enum.GetValues<OverallResponse>()
            .Select(response => (response, Count(course => course.Best, response), Count(course => course.Confirmed, response)))
            .ToList();
        foreach (var (response, unconfirmed, confirmed) in responses)
        {
            notes.Number($"best.{Key(response)}.n", unconfirmed);
            notes.Number($"confirmed.{Key(response)}.n", confirmed);
        }

        return result with
        {
            Responses = responses,
            ObjectiveUnconfirmed = Rate("orr", Count(course => course.Best, objective), judged.Count, level, notes),
            ObjectiveConfirmed = Rate("orr.confirmed", Count(course => course.Confirmed, objective), judged.Count, level, notes),
            ControlUnconfirmed = Rate("dcr", Count(course => course.Best, control), judged.Count, level, notes),
            ControlConfirmed = Rate("dcr.confirmed", Count(course => course.Confirmed, control), judged.Count, level, notes),
        };
    }

    private static string Key(OverallResponse response) => response.ToString().ToLowerInvariant();

    private static RateEstimate Rate(string name, int count, int total, double level, ResultNotes notes)
    {
        var rate = new RateEstimate(count, total, ProportionInterval.ClopperPearson(count, total, level));
        notes.Number(name, rate.Rate);
        notes.Number(name + ".low", rate.Confidence.Low);
        notes.Number(name + ".high", rate.Confidence.High);
        return rate;
    }

    private static double? Median(IEnumerable<double?> values, string name, ResultNotes notes)
    {
        double[] known = [.. values.OfType<double>()];
        notes.Number(name + ".n", known.Length);
        if (known.Length == 0)
        {
            return null;
        }

        var median = Quantiles.Median(known);
        notes.Number(name + ".median", median);
        return median;
    }
}
