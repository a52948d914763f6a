namespace Tidemark.Reporting.Figures;

/// <summary>Words on a plot. NaN for a place means the right edge (X) or the top (Y) of the plot.</summary>
/// <param name="X">Place in data units.</param>
/// <param name="Y">Place in data units.</param>
/// <param name="Text">Plain text.</param>
public sealed record Annotation(double X, double Y, string Text)
{
    /// <summary>Horizontal anchor: left, center, right.</summary>
    public string Align { get; init; } = "center";

    /// <summary>Vertical anchor: top, middle, bottom.</summary>
    public string VerticalAlign { get; init; } = "bottom";

    /// <summary>Color.</summary>
    public string Color { get; init; } = "#5b6672";

    /// <summary>Font size in pixels.</summary>
    public double Size { get; init; } = 11;
}
