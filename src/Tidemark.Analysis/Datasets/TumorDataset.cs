using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Study;

namespace Tidemark.Analysis.Datasets;

/// <summary>Tumor assessments of the analyzed evaluator, joined to the last assessment at or before origin.</summary>
internal static class TumorDataset
{
    internal static IReadOnlyList<TumorRow> From(DataCut cut, StudyProtocol protocol, SubjectClock clock)
    {
        var dated = Read(cut, protocol, clock)
            .Select(assessment => (Assessment: assessment, Day: clock.Day(assessment.Subject, assessment.Time, assessment.Source)))
            .Where(row => row.Day is not null)
            .ToLookup(row => row.Assessment.Subject, row => (row.Assessment, Day: row.Day!.Value), StringComparer.Ordinal);
        return [.. cut.Subjects.SelectMany(subject => Rows([.. dated[subject.Id].OrderBy(row => row.Day)]))];
    }

    private static IEnumerable<TumorAssessment> Read(DataCut cut, StudyProtocol protocol, SubjectClock clock)
    {
        if (protocol.Response?.Evaluator is { } named)
        {
            return cut.Assessments.Where(assessment => assessment.Evaluator is null || assessment.Evaluator == named);
        }

        var evaluators = cut.Assessments.Select(assessment => assessment.Evaluator).Distinct().ToList();
        if (evaluators.Count > 1)
        {
            var other = cut.Assessments.First(assessment => assessment.Evaluator != evaluators[0]);
            clock.Say(FindingCodes.SeveralEvaluators, $"Evaluators: {string.Join(", ", evaluators.Select(name => name ?? "(none)"))}.", other.Source);
        }

        return cut.Assessments;
    }

    private static IEnumerable<TumorRow> Rows(List<(TumorAssessment Assessment, double Day)> dated)
    {
        var baseline = dated.LastOrDefault(row => row.Day <= 0).Assessment;
        foreach (var (assessment, day) in dated)
        {
            var sum = (double?)assessment.SumOfDiametersMillimeters;
            var first = (double?)baseline?.SumOfDiametersMillimeters;
            var change = sum is { } now && first is > 0 and { } before
                ? 100 * ((now / before) - 1)
                : (double?)assessment.PercentChangeFromBaseline;
            yield return new TumorRow(
                assessment.Subject,
                day,
                sum,
                first,
                change,
                assessment.Response,
                assessment.NewLesion ?? false,
                ReferenceEquals(assessment, baseline),
                assessment);
        }
    }
}
