namespace Tidemark.Reporting.Figures;

/// <summary>What a figure draws: a <see cref="Plot"/> or a <see cref="FlowDiagram"/>.</summary>
public abstract record FigureContent;
