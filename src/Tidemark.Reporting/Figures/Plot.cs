namespace Tidemark.Reporting.Figures;

/// <summary>A plot: series on two axes, drawn by plotly.js from JSON we write.</summary>
/// <param name="X">Horizontal axis.</param>
/// <param name="Y">Vertical axis.</param>
/// <param name="Traces">Series, drawn in order.</param>
public sealed record Plot(Axis X, Axis Y, IReadOnlyList<Trace> Traces) : FigureContent
{
    /// <summary>Vertical axis of a lower panel that shares the horizontal axis (numbers at risk).</summary>
    public Axis? LowerY { get; init; }

    /// <summary>Lines and rectangles.</summary>
    public IReadOnlyList<Shape> Shapes { get; init; } = [];

    /// <summary>Words on the plot.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; } = 440;

    /// <summary>Whether there is a legend.</summary>
    public bool Legend { get; init; } = true;

    /// <summary>Title of the legend.</summary>
    public string LegendTitle { get; init; } = "";

    /// <summary>True when bars at one place stand on each other.</summary>
    public bool Stacked { get; init; }

    /// <summary>True when a unit is as long on both axes.</summary>
    public bool Square { get; init; }

    /// <summary>Pixels kept free on the left; null lets the labels decide.</summary>
    public int? LeftMargin { get; init; }

    /// <summary>Pixels kept free below the plot.</summary>
    public int BottomMargin { get; init; } = 64;
}
