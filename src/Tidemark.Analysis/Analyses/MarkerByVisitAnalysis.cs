using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Analysis.Analyses;

/// <summary>Marker level by visit; change from baseline as geometric mean ratio and by the signed rank test, Holm over the visits.</summary>
public static class MarkerByVisitAnalysis
{
    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static MarkerByVisitResult Run(AnalysisContext context, MarkerByVisit plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var people = People.Of(context, regimen);
        var series = People.Series(context, plan.Analyte);
        var rows = people.SelectMany(subject => series[subject.Id]).ToList();
        var visits = VisitCourse.Of(context)
            .Select(visit => (visit, Rows: rows.Where(row => row.Visit == visit.Id).ToList()))
            .Where(pair => pair.Rows.Count > 0)
            .Select(pair => Visit(pair.visit, pair.Rows, context.ConfidenceLevel))
            .ToList();
        visits = AdjustOverVisits(visits);
        SayLimits(rows, notes);
        foreach (var subject in people.Where(subject => !series[subject.Id].Any()))
        {
            notes.Drop("no valid value");
        }

        visits.ForEach(visit => Name(visit, notes));
        var analyte = context.Protocol.Analytes.FirstOrDefault(candidate => candidate.Id == plan.Analyte);
        return notes.Into(new MarkerByVisitResult
        {
            Plan = plan,
            Regimen = regimen,
            N = people.Count(subject => series[subject.Id].Any()),
            Visits = visits,
            Courses = [.. people.Where(subject => series[subject.Id].Any()).Select(subject => Course(subject, series[subject.Id]))],
            AnalyteLabel = analyte?.Label ?? plan.Analyte,
            Unit = analyte?.Unit ?? "",
        });
    }

    private static MarkerVisit Visit(StudyEvent visit, List<BiomarkerRow> rows, double confidenceLevel)
    {
        var level = Summary.Of([.. rows.Select(row => row.Value)], confidenceLevel: confidenceLevel);
        var paired = visit.Baseline ? [] : rows.Where(row => row.LogRatio is not null).ToList();
        return new MarkerVisit
        {
            Visit = visit.Id,
            Label = visit.Label,
            MedianDay = Quantiles.Median(rows.Select(row => row.Day)),
            N = rows.Count,
            BelowLimit = rows.Count(row => row.Quantification == Quantification.BelowLimit),
            AboveLimit = rows.Count(row => row.Quantification == Quantification.AboveLimit),
            Median = level.Median,
            LowerQuartile = level.LowerQuartile,
            UpperQuartile = level.UpperQuartile,
            GeometricMean = level.GeometricMean,
            GeometricConfidence = level.GeometricConfidence,
            Change = paired.Count == 0 ? null : Change(paired, confidenceLevel),
        };
    }

    private static MarkerChange Change(List<BiomarkerRow> paired, double confidenceLevel)
    {
        var change = ChangeFromBaseline.Of(
            [.. paired.Select(row => row.Baseline!.Value)], [.. paired.Select(row => row.Value)], confidenceLevel);
        double[] percent = [.. paired.Select(row => row.PercentChange!.Value).Order()];
        var test = WilcoxonSignedRank.Test(RankedChange.Of(paired), confidenceLevel: confidenceLevel);
        return new MarkerChange(
            paired.Count,
            paired.Count(row => row.Censored),
            change.Ratio,
            change.RatioConfidence,
            Quantiles.OfSorted(percent, 0.5),
            Quantiles.OfSorted(percent, 0.25),
            Quantiles.OfSorted(percent, 0.75),
            test.PValue,
            test.Method,
            double.NaN);
    }

    private static List<MarkerVisit> AdjustOverVisits(List<MarkerVisit> visits)
    {
        var tested = visits.Where(visit => visit.Change is not null && !double.IsNaN(visit.Change.SignedRankPValue)).ToList();
        var adjusted = Multiplicities.Adjust(MultiplicityMethod.Holm, [.. tested.Select(visit => visit.Change!.SignedRankPValue)]);
        var byVisit = tested.Zip(adjusted).ToDictionary(pair => pair.First.Visit, pair => pair.Second, StringComparer.Ordinal);
        return
        [
            .. visits.Select(visit => byVisit.TryGetValue(visit.Visit, out var p)
                ? visit with { Change = visit.Change! with { AdjustedPValue = p } }
                : visit),
        ];
    }

    private static void SayLimits(List<BiomarkerRow> rows, ResultNotes notes)
    {
        var censored = rows.Count(row => row.Quantification != Quantification.Quantified);
        if (censored > 0)
        {
            notes.Find(
                FindingCodes.LimitUsed,
                $"{censored} of {rows.Count} values lie beyond a limit of quantification: geometric means and ratios take the limit, ranks treat those below as tied lowest.");
        }
    }

    private static void Name(MarkerVisit visit, ResultNotes notes)
    {
        notes.Number($"{visit.Visit}.n", visit.N);
        notes.Number($"{visit.Visit}.median", visit.Median);
        notes.Number($"{visit.Visit}.q1", visit.LowerQuartile);
        notes.Number($"{visit.Visit}.q3", visit.UpperQuartile);
        notes.Number($"{visit.Visit}.gm", visit.GeometricMean);
        if (visit.Change is not { } change)
        {
            return;
        }

        notes.Number($"{visit.Visit}.paired", change.N);
        notes.Number($"{visit.Visit}.gmr", change.Ratio);
        notes.Number($"{visit.Visit}.gmr.low", change.Confidence.Low);
        notes.Number($"{visit.Visit}.gmr.high", change.Confidence.High);
        notes.Number($"{visit.Visit}.percent.median", change.MedianPercent);
        notes.Test($"{visit.Visit}.signedRank.p", change.SignedRankPValue);
        notes.Number($"{visit.Visit}.signedRank.holm", change.AdjustedPValue);
    }

    private static MarkerCourse Course(SubjectRow subject, IEnumerable<BiomarkerRow> rows) => new(
        subject.Id,
        subject.ConfirmedBestResponse ?? subject.BestResponse,
        [
            .. rows.Select(row => new MarkerPoint(
                row.Visit,
                row.Day,
                row.Value,
                row.PercentChange,
                row.Quantification != Quantification.Quantified,
                row.Source.Specimen,
                row.Source.Source)),
        ]);
}
