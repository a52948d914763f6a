using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Specimens by visit.</summary>
public static class SpecimenAccountabilitySection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(SpecimenAccountabilityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var lots = result.Lots.Count == 0
            ? "Reagent lots are not recorded."
            : "Reagent lots (valid results): " + string.Join(", ", result.Lots.Select(lot => $"{lot.Lot} ({Format.Count(lot.Count)})")) + ".";
        var table = new Table(
            SectionWords.IdOf(result, "table"),
            "Specimens by visit",
            ["Visit", "Expected", "Collected", "Tested", "Valid", "In window", "Below limit", "Expected, no valid result: why", "Not expected"],
            [.. result.Visits.Select(Row)],
            [
                .. Table.FooterOf(result),
                "Expected: enrolled, less those dead, progressed, stopped or not yet due when the visit's window closed.",
                $"{SectionWords.Plural(result.Unscheduled, "valid result")} outside the planned visits. {lots}",
            ]);
        return ReportSection.Of(result) with
        {
            Words = [.. result.Visits.Select(visit => $"{visit.Label}: {visit.Valid} valid of {visit.Expected} expected.")],
            Displays = [table],
        };
    }

    private static TableRow Row(SpecimenVisit visit) => new(
        Cell.Of(visit.Label),
        Cell.Count(visit.Expected),
        Cell.CountOf(visit.Collected, visit.Expected),
        Cell.Count(visit.Tested),
        Cell.CountOf(visit.Valid, visit.Expected),
        Cell.Count(visit.InWindow),
        Cell.Count(visit.BelowLimit),
        Cell.Of(SectionWords.Reasons(visit.NotValid)),
        Cell.Of(SectionWords.Reasons(visit.NotExpected)));
}
