using System.Text.Json;

namespace Tidemark.Reporting.Figures;

/// <summary>Writes one series.</summary>
internal static class TraceJson
{
    internal static void Write(Utf8JsonWriter json, Trace trace)
    {
        json.WriteStartObject();
        json.WriteString("type", trace is BarTrace ? "bar" : "scatter");
        json.WriteString("name", PlotlyJson.Text(trace.Name));
        PlotlyJson.Numbers(json, "x", trace.X);
        PlotlyJson.Numbers(json, "y", trace.Y);
        if (trace.LegendGroup is { } group)
        {
            json.WriteString("legendgroup", PlotlyJson.Text(group));
        }

        json.WriteBoolean("showlegend", trace.ShowLegend);
        json.WriteNumber("opacity", trace.Opacity);
        if (trace.Panel == 2)
        {
            json.WriteString("yaxis", "y2");
        }

        Hover(json, trace);
        Kind(json, trace);
        json.WriteEndObject();
    }

    private static void Kind(Utf8JsonWriter json, Trace trace)
    {
        switch (trace)
        {
            case ScatterTrace scatter:
                Scatter(json, scatter);
                break;
            case BarTrace bar:
                Bar(json, bar);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(trace), trace.GetType().Name, "unknown series");
        }
    }

    private static void Hover(Utf8JsonWriter json, Trace trace)
    {
        json.WriteString("hoverinfo", trace.Hover is null ? "skip" : "text");
        if (trace.Hover is { } hover)
        {
            Texts(json, "hovertext", hover);
        }

        if (trace.Sources is not { } sources || sources.All(source => source is null))
        {
            return;
        }

        json.WriteStartArray("customdata");
        foreach (var source in sources)
        {
            Source(json, source);
        }

        json.WriteEndArray();
    }

    private static void Source(Utf8JsonWriter json, PointSource? source)
    {
        json.WriteStartArray();
        if (source is not null)
        {
            json.WriteStringValue(source.Subject);
            json.WriteStringValue(source.Datum ?? "");
            json.WriteStringValue(source.Source?.File ?? "");
            json.WriteNumberValue(source.Source?.Line ?? 0);
        }

        json.WriteEndArray();
    }

    private static void Scatter(Utf8JsonWriter json, ScatterTrace scatter)
    {
        json.WriteString("mode", scatter.Mode);
        json.WriteStartObject("line");
        json.WriteString("color", scatter.Color);
        json.WriteNumber("width", scatter.Width);
        json.WriteString("dash", scatter.Dash);
        json.WriteString("shape", scatter.Step ? "hv" : "linear");
        json.WriteEndObject();
        Marker(json, scatter);
        if (scatter.FillToPrevious)
        {
            json.WriteString("fill", "tonexty");
            json.WriteString("fillcolor", scatter.Color);
        }

        if (scatter.Text is { } text)
        {
            Texts(json, "text", text);
            json.WriteString("textposition", scatter.TextPosition);
            PlotlyJson.Font(json, "textfont", 12, scatter.Color);
            json.WriteBoolean("cliponaxis", false);
        }

        Error(json, "error_x", scatter, scatter.X, scatter.ErrorX);
        Error(json, "error_y", scatter, scatter.Y, scatter.ErrorY);
    }

    private static void Marker(Utf8JsonWriter json, ScatterTrace scatter)
    {
        json.WriteStartObject("marker");
        json.WriteString("color", scatter.Color);
        json.WriteNumber("size", scatter.Size);
        json.WriteString("symbol", scatter.Symbol);
        json.WriteStartObject("line");
        var open = scatter.Symbol.EndsWith("-open", StringComparison.Ordinal);
        json.WriteString("color", open ? scatter.Color : "#ffffff");
        json.WriteNumber("width", open ? 1.6 : 0.7);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Bar(Utf8JsonWriter json, BarTrace bar)
    {
        json.WriteString("orientation", bar.Horizontal ? "h" : "v");
        json.WriteNumber("width", bar.Thickness);
        json.WriteStartObject("marker");
        json.WriteString("color", bar.Color);
        json.WriteStartObject("line");
        json.WriteString("color", bar.Color);
        json.WriteNumber("width", 0.8);
        json.WriteEndObject();
        json.WriteStartObject("pattern");
        json.WriteString("shape", bar.Pattern);
        json.WriteString("fillmode", "overlay");
        json.WriteString("fgcolor", "#ffffff");
        json.WriteNumber("size", 6);
        json.WriteNumber("solidity", 0.3);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Error(
        Utf8JsonWriter json,
        string name,
        ScatterTrace scatter,
        IReadOnlyList<double> centers,
        (IReadOnlyList<double> Low, IReadOnlyList<double> High)? ends)
    {
        if (ends is not { } known)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("type", "data");
        json.WriteBoolean("symmetric", false);
        PlotlyJson.Numbers(json, "array", centers.Select((center, i) => known.High[i] - center));
        PlotlyJson.Numbers(json, "arrayminus", centers.Select((center, i) => center - known.Low[i]));
        json.WriteString("color", scatter.Color);
        json.WriteNumber("thickness", 1.8);
        json.WriteNumber("width", 4);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(PlotlyJson.Text(text));
        }

        json.WriteEndArray();
    }
}
