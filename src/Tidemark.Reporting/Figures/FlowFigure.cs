using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Participant flow with its numbers as a table.</summary>
public static class FlowFigure
{
    /// <summary>Draws the flow.</summary>
    public static Figure Of(FigureText words, FlowDiagram flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var rows = flow.Steps.SelectMany(step => (step.Lost ?? [])
            .Select(loss => Row("not further: " + loss.Reason, loss.Count, loss.Events) with { Indent = 1 })
            .Prepend(Row(step.Label, step.Count, step.Events)))
            .Concat(flow.Ends.Select(end => Row(end.Label, end.Count, end.Events)));
        return new Figure(words, flow, DataTable.For(words, ["Step", "Subjects", "Events"], rows));
    }

    private static TableRow Row(string label, int count, int? events) =>
        new(Cell.Of(label), Cell.Count(count), events is { } known ? Cell.Count(known) : Cell.Missing);
}
