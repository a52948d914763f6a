namespace Tidemark.Reporting.Figures;

/// <summary>A line or rectangle drawn on a plot, in data units; NaN for an end means the edge of the plot.</summary>
/// <param name="Left">Left or first end.</param>
/// <param name="Bottom">Bottom of the first end.</param>
/// <param name="Right">Right or second end.</param>
/// <param name="Top">Top of the second end.</param>
public sealed record Shape(double Left, double Bottom, double Right, double Top)
{
    /// <summary>True for a filled rectangle, false for a line.</summary>
    public bool Filled { get; init; }

    /// <summary>Line color.</summary>
    public string Color { get; init; } = Palette.Quiet;

    /// <summary>Fill color of a rectangle.</summary>
    public string Fill { get; init; } = "rgba(255,255,255,0)";

    /// <summary>Line width in pixels.</summary>
    public double Width { get; init; } = 1;

    /// <summary>Line dash in plotly's words.</summary>
    public string Dash { get; init; } = "dash";

    /// <summary>A reference line across the plot at a height.</summary>
    public static Shape Across(double y) => new(double.NaN, y, double.NaN, y);

    /// <summary>A reference line up the plot at a place.</summary>
    public static Shape Up(double x) => new(x, double.NaN, x, double.NaN);
}
