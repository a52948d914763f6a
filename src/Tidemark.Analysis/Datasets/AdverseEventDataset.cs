using Tidemark.Study;

namespace Tidemark.Analysis.Datasets;

/// <summary>Adverse events by subject and day.</summary>
internal static class AdverseEventDataset
{
    internal static IReadOnlyList<AdverseEventRow> From(DataCut cut, SubjectClock clock)
    {
        var rows = cut.AdverseEvents
            .Select(adverse => (Adverse: adverse, Day: clock.Day(adverse.Subject, adverse.Start, adverse.Source)))
            .Where(pair => pair.Day is not null)
            .ToLookup(
                pair => pair.Adverse.Subject,
                pair => new AdverseEventRow(
                    pair.Adverse.Subject, pair.Adverse.Term, pair.Adverse.Grade, pair.Day!.Value, pair.Adverse.Serious, pair.Adverse.Related, pair.Adverse),
                StringComparer.Ordinal);
        return [.. cut.Subjects.SelectMany(subject => rows[subject.Id].OrderBy(row => row.Day))];
    }
}
