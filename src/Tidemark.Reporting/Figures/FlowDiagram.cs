namespace Tidemark.Reporting.Figures;

/// <summary>Participant flow from top to bottom, what is lost at each step beside it; drawn as inline SVG.</summary>
/// <param name="Steps">Steps from the first to the last.</param>
public sealed record FlowDiagram(IReadOnlyList<FlowStep> Steps) : FigureContent
{
    /// <summary>Groups that the last step splits into; empty for none.</summary>
    public IReadOnlyList<FlowStep> Ends { get; init; } = [];
}
