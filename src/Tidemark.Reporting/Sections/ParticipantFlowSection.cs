using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Participant flow: diagram, and the visits with why a change is not known.</summary>
public static class ParticipantFlowSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(ParticipantFlowResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var events = result.EndpointLabel is { } label ? $"; events are those of {label}" : "";
        var steps = result.Stages.Select((stage, i) => Step(stage, i + 1 < result.Stages.Count ? result.Stages[i + 1].Lost : []));
        var text = new FigureText(
            SectionWords.IdOf(result, "flow"),
            "Participant flow",
            $"Flow diagram from {result.N} enrolled to {string.Join(", ", result.Visits.Select(visit => $"{visit.Count} with a change at {visit.Key}"))}.",
            $"Those beside a box do not reach the next one{events}. The last boxes each count those with a valid baseline value.");
        var words = Words(result, protocol);
        return ReportSection.Of(result) with
        {
            Words = [words],
            Headline = result.Regimen is null ? words : null,
            Displays =
            [
                FlowFigure.Of(text, new FlowDiagram([.. steps]) { Ends = [.. result.Visits.Select(visit => Step(visit, []))] }),
                Visits(result),
            ],
        };
    }

    private static string Words(ParticipantFlowResult result, StudyProtocol protocol)
    {
        var chain = string.Join(", ", result.Stages.Skip(1).Select(stage => $"{Format.Count(stage.Count)} {Lower(stage.Label)}"));
        var visits = string.Join(", ", result.Visits.Select(visit => $"{Format.Count(visit.Count)} {When(protocol, visit.Key)}"));
        return $"{EfficacyWords.Noun(protocol, result.N)} enrolled; {chain}."
            + (visits.Length > 0 ? $" The change from baseline is known for {visits}." : "");
    }

    private static string When(StudyProtocol protocol, string visit) =>
        EfficacyWords.When(protocol.Schedule.FirstOrDefault(planned => planned.Id == visit)?.Label ?? visit);

    private static string Lower(string label) => label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    private static FlowStep Step(FlowStage stage, IReadOnlyList<Dropped> lost) =>
        new(stage.Label, stage.Count, stage.Events, [.. lost.Select(loss => new FlowLoss(loss.Reason, loss.Count))]);

    private static Table Visits(ParticipantFlowResult result) => new(
        SectionWords.IdOf(result, "visits"),
        "Change from baseline known, by visit",
        ["Visit", "Change known", "Events among them", "Not known: why"],
        [
            .. result.Visits.Select(visit => new TableRow(
                Cell.Of(visit.Label),
                Cell.Count(visit.Count),
                visit.Events is { } events ? Cell.Count(events) : Cell.Missing,
                Cell.Of(SectionWords.Reasons(visit.Lost)))),
        ],
        Table.FooterOf(result));
}
