using System.Text;
using System.Text.Json;

namespace Tidemark.Reporting.Figures;

/// <summary>Writes a plot as the JSON plotly.js draws: keys in a fixed order, stable, no random id, nothing that can end a script element.</summary>
internal static class PlotlyJson
{
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    /// <summary>The JSON of a plot.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="stamp">Small print in the picture itself (data cut, simulated), so that a saved picture carries it.</param>
    internal static string Write(Plot plot, string stamp)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (var trace in plot.Traces)
            {
                TraceJson.Write(json, trace);
            }

            json.WriteEndArray();
            Layout(json, plot, stamp);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Plain text as plotly reads it: its few tags made harmless, line breaks kept.</summary>
    internal static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>A list of numbers; what is not finite is null.</summary>
    internal static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            Number(json, value);
        }

        json.WriteEndArray();
    }

    internal static void Number(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Layout(Utf8JsonWriter json, Plot plot, string stamp)
    {
        json.WriteStartObject("layout");
        json.WriteNumber("height", plot.Height);
        json.WriteBoolean("autosize", true);
        Font(json, "font", 13, Palette.Ink);
        json.WriteString("paper_bgcolor", "#ffffff");
        json.WriteString("plot_bgcolor", "#ffffff");
        json.WriteString("hovermode", "closest");
        json.WriteString("barmode", plot.Stacked ? "stack" : "overlay");
        json.WriteBoolean("showlegend", plot.Legend);
        Margin(json, plot);
        Legend(json, plot);
        Stamp(json, stamp);
        AxisJson.Write(json, "xaxis", plot.X, plot.Traces.SelectMany(trace => trace.X), "y", plot.Square);
        AxisJson.Write(json, "yaxis", plot.Y, plot.Traces.Where(trace => trace.Panel == 1).SelectMany(trace => trace.Y), "x", plot.Square);
        if (plot.LowerY is { } lower)
        {
            AxisJson.WriteBare(json, "yaxis2", lower);
        }

        MarkJson.Shapes(json, plot);
        MarkJson.Annotations(json, plot);
        json.WriteEndObject();
    }

    private static void Margin(Utf8JsonWriter json, Plot plot)
    {
        json.WriteStartObject("margin");
        json.WriteNumber("l", plot.LeftMargin ?? 64);
        json.WriteNumber("r", plot.Annotations.Any(annotation => annotation.Align == "outside") ? 150 : 24);
        json.WriteNumber("t", plot.Legend ? 64 : 32);
        json.WriteNumber("b", plot.BottomMargin);
        json.WriteEndObject();
    }

    private static void Legend(Utf8JsonWriter json, Plot plot)
    {
        json.WriteStartObject("legend");
        json.WriteString("orientation", "h");
        json.WriteNumber("x", 0);
        json.WriteString("xanchor", "left");
        json.WriteNumber("y", 1.02);
        json.WriteString("yanchor", "bottom");
        json.WriteString("traceorder", "normal");
        json.WriteString("itemsizing", "trace");
        json.WriteNumber("itemwidth", 40);
        if (plot.LegendTitle.Length > 0)
        {
            json.WriteStartObject("title");
            json.WriteString("text", Text(plot.LegendTitle));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Stamp(Utf8JsonWriter json, string stamp)
    {
        json.WriteStartObject("title");
        json.WriteString("text", Text(stamp));
        Font(json, "font", 9, "#6b7682");
        json.WriteNumber("x", 1);
        json.WriteString("xref", "container");
        json.WriteString("xanchor", "right");
        json.WriteNumber("y", 0);
        json.WriteString("yref", "container");
        json.WriteString("yanchor", "bottom");
        json.WriteStartObject("pad");
        json.WriteNumber("b", 4);
        json.WriteNumber("r", 6);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void Font(Utf8JsonWriter json, string name, double size, string color)
    {
        json.WriteStartObject(name);
        json.WriteString("family", Fonts);
        json.WriteNumber("size", size);
        json.WriteString("color", color);
        json.WriteEndObject();
    }
}
