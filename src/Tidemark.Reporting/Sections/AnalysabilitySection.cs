using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Who of all enrolled can be analyzed, and what happened to the others.</summary>
public static class AnalysabilitySection
{
    private static readonly VisitState[] Order =
        [VisitState.Sampled, VisitState.Invalid, VisitState.Missed, VisitState.Stopped, VisitState.Progressed, VisitState.Dead, VisitState.NotDue];

    /// <summary>The section of a result.</summary>
    public static ReportSection Of(AnalysabilityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReportSection.Of(result) with
        {
            Words = [.. result.Rows.Where(row => row.LeftOut > 0).Select(Words)],
            Displays = [TableOf(result), FigureOf(result)],
        };
    }

    private static string Words(AnalysabilityRow row) =>
        $"{row.Label}: {row.Sampled.Subjects} of {row.Enrolled} can be analyzed; of the {row.LeftOut} left out {row.EventsLeftOut} have an event.";

    private static Table TableOf(AnalysabilityResult result) => new(
        SectionWords.IdOf(result, "table"),
        "Who can be analyzed: subjects (events)",
        ["Visit or landmark", "Enrolled", .. Order.Select(state => (Column)InWords(state)), "Left out"],
        [
            .. result.Rows.Select(row => new TableRow(
                [
                    Cell.Of(row.Label),
                    Cell.Count(row.Enrolled),
                    .. Order.Select(state => With(row.States.Single(count => count.State == state))),
                    Cell.CountWith(row.LeftOut, row.EventsLeftOut),
                ])),
        ],
        [
            .. Table.FooterOf(result),
            $"In brackets: events of {result.EndpointLabel} at any time among them.",
            "At a landmark: 'not due' are those not followed so far, 'missed' those at risk without a change known by that day.",
        ]);

    private static Cell With(StateCount count) =>
        count.Subjects == 0 ? Cell.Count(0) : Cell.CountWith(count.Subjects, count.Events);

    private static Figure FigureOf(AnalysabilityResult result) => StackedBarFigure.Of(
        new FigureText(
            SectionWords.IdOf(result, "figure"),
            "What became of each planned sample",
            "Stacked bars: all enrolled at each visit and landmark by what became of them.",
            $"n = {result.N} at each bar."),
        "Visit or landmark",
        "Subjects",
        [.. result.Rows.Select(row => row.LandmarkDay is null ? row.Key : row.Label.Replace("Landmark ", "", StringComparison.Ordinal))],
        [
            .. Order.Select(state => (InWords(state), (IReadOnlyList<int>)[.. result.Rows.Select(row => row.States.Single(count => count.State == state).Subjects)])),
        ]);

    private static string InWords(VisitState state) => state switch
    {
        VisitState.Invalid => "No valid result",
        VisitState.Stopped => "Treatment stopped",
        VisitState.NotDue => "Not due",
        _ => state.ToString(),
    };
}
