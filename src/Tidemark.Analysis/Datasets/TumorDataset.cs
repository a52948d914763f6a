using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Study;

namespace Tidemark.Analysis.Datasets;

/// <summary>Tumor assessments of the analyzed evaluator, joined to the last assessment at or before origin.</summary>
internal static class TumorDataset
{
    internal static IReadOnlyList<TumorRow> From(DataCut cut, StudyProtocol protocol, SubjectClock clock)
    {
        var settings = protocol.Response ?? new ResponseSettings();
        var (calls, lesions) = Read(cut, settings, clock);
        var scans = new TumorScans(cut, settings, clock).Join(calls, lesions).ToLookup(scan => scan.Assessment.Subject, StringComparer.Ordinal);
        return [.. cut.Subjects.SelectMany(subject => Rows([.. scans[subject.Id].OrderBy(scan => scan.Day)], settings))];
    }

    private static (IReadOnlyList<TumorAssessment> Calls, IReadOnlyList<LesionMeasurement> Lesions) Read(DataCut cut, ResponseSettings settings, SubjectClock clock)
    {
        if (settings.Evaluator is { } named)
        {
            return (
                [.. cut.Assessments.Where(assessment => assessment.Evaluator is null || assessment.Evaluator == named)],
                [.. cut.Lesions.Where(lesion => lesion.Evaluator is null || lesion.Evaluator == named)]);
        }

        var sources = cut.Assessments.Select(assessment => (assessment.Evaluator, assessment.Source))
            .Concat(cut.Lesions.Where(lesion => lesion.Evaluator is not null).Select(lesion => (lesion.Evaluator, lesion.Source)))
            .DistinctBy(row => row.Evaluator)
            .ToList();
        if (sources.Count > 1)
        {
            clock.Say(FindingCodes.SeveralEvaluators, $"Evaluators: {string.Join(", ", sources.Select(row => row.Evaluator ?? "(none)"))}.", sources[1].Source);
        }

        return (cut.Assessments, cut.Lesions);
    }

    private static IEnumerable<TumorRow> Rows(List<TumorScan> scans, ResponseSettings settings)
    {
        var baseline = scans.LastOrDefault(scan => scan.Day <= 0);
        var first = (double?)baseline?.Sum;
        foreach (var scan in scans)
        {
            var sum = (double?)scan.Sum;
            var change = sum is { } now && first is > 0 and { } before
                ? 100 * ((now / before) - 1)
                : (double?)scan.Assessment.PercentChangeFromBaseline;
            var derived = scan.Derived?.Overall;
            var call = scan.Assessment.Response;
            yield return new TumorRow(
                scan.Assessment.Subject,
                scan.Day,
                sum,
                first,
                change,
                settings.Use == ResponseUse.Reader ? call ?? derived : derived ?? call,
                (scan.Assessment.NewLesion ?? false) || scan.Derived is { HasNewLesion: true },
                ReferenceEquals(scan, baseline),
                scan.Assessment)
            {
                Derived = scan.Derived,
                DayImputed = scan.Imputed,
            };
        }
    }
}
