namespace Tidemark.Reporting.Figures;

/// <summary>Participant flow from top to bottom, what is lost at each step beside it; drawn as inline SVG.</summary>
/// <param name="Steps">Steps from the first to the last.</param>
public sealed record FlowDiagram(IReadOnlyList<FlowStep> Steps) : FigureContent
{
    /// <summary>Groups that the last step splits into; empty for none.</summary>
    public IReadOnlyList<FlowStep> Ends { get; init; } = [];
}

/// <summary>One box of the flow.</summary>
/// <param name="Label">What those in it have in common, e.g. <c>Sampled at cycle 2</c>.</param>
/// <param name="Count">How many subjects.</param>
/// <param name="Events">Events among them; null where not counted.</param>
/// <param name="Lost">Those lost before the next step, by reason.</param>
public sealed record FlowStep(string Label, int Count, int? Events = null, IReadOnlyList<FlowLoss>? Lost = null);

/// <summary>Subjects lost at a step for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many subjects.</param>
/// <param name="Events">Events among them; null where not counted.</param>
public sealed record FlowLoss(string Reason, int Count, int? Events = null);
