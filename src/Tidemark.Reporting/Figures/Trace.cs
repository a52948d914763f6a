namespace Tidemark.Reporting.Figures;

/// <summary>One series of a plot. X and Y have the same length; NaN is a gap. Texts are plain, with line breaks as <c>\n</c>.</summary>
public abstract record Trace
{
    /// <summary>Name in the legend.</summary>
    public required string Name { get; init; }

    /// <summary>Horizontal places in data units.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Vertical places in data units.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Series of one group are switched together and stand once in the legend.</summary>
    public string? LegendGroup { get; init; }

    /// <summary>Whether it stands in the legend.</summary>
    public bool ShowLegend { get; init; } = true;

    /// <summary>What the pointer shows at each point; null shows nothing.</summary>
    public IReadOnlyList<string>? Hover { get; init; }

    /// <summary>Where each point came from; null where from nowhere in particular.</summary>
    public IReadOnlyList<PointSource?>? Sources { get; init; }

    /// <summary>Color, <c>#rrggbb</c> or <c>rgba()</c>.</summary>
    public string Color { get; init; } = Palette.Ink;

    /// <summary>From 0 (invisible) to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>1 for the plot's own vertical axis, 2 for the lower panel.</summary>
    public int Panel { get; init; } = 1;
}

/// <summary>Points, lines, steps, bands or text.</summary>
public sealed record ScatterTrace : Trace
{
    /// <summary>Plotly's mode: lines, markers, lines+markers, text.</summary>
    public string Mode { get; init; } = "markers";

    /// <summary>Line width in pixels.</summary>
    public double Width { get; init; } = 1.5;

    /// <summary>Line dash in plotly's words.</summary>
    public string Dash { get; init; } = "solid";

    /// <summary>True for a step function that holds its value to the right.</summary>
    public bool Step { get; init; }

    /// <summary>Marker symbol in plotly's words.</summary>
    public string Symbol { get; init; } = "circle";

    /// <summary>Marker size in pixels.</summary>
    public double Size { get; init; } = 7;

    /// <summary>Fills down to the series before it (bands).</summary>
    public bool FillToPrevious { get; init; }

    /// <summary>Text at each point, for the mode text.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>Where the text stands, in plotly's words.</summary>
    public string TextPosition { get; init; } = "middle center";

    /// <summary>Ends of horizontal error bars in data units.</summary>
    public (IReadOnlyList<double> Low, IReadOnlyList<double> High)? ErrorX { get; init; }

    /// <summary>Ends of vertical error bars in data units.</summary>
    public (IReadOnlyList<double> Low, IReadOnlyList<double> High)? ErrorY { get; init; }
}

/// <summary>Bars.</summary>
public sealed record BarTrace : Trace
{
    /// <summary>Fill pattern in plotly's words; empty for a solid bar.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>True for bars that lie (X holds the lengths).</summary>
    public bool Horizontal { get; init; }

    /// <summary>Width of a bar in data units.</summary>
    public double Thickness { get; init; } = 0.8;
}
