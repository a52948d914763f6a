using System.Text.Json;

namespace Tidemark.Reporting.Figures;

/// <summary>Writes lines, rectangles and words of a plot.</summary>
internal static class MarkJson
{
    internal static void Shapes(Utf8JsonWriter json, Plot plot)
    {
        json.WriteStartArray("shapes");
        foreach (var shape in plot.Shapes)
        {
            json.WriteStartObject();
            json.WriteString("type", shape.Filled ? "rect" : "line");
            json.WriteString("layer", "below");
            Ends(json, "x", shape.Left, shape.Right);
            Ends(json, "y", shape.Bottom, shape.Top);
            json.WriteString("fillcolor", shape.Fill);
            json.WriteStartObject("line");
            json.WriteString("color", shape.Color);
            json.WriteNumber("width", shape.Width);
            json.WriteString("dash", shape.Dash);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Annotations(Utf8JsonWriter json, Plot plot)
    {
        json.WriteStartArray("annotations");
        foreach (var annotation in plot.Annotations)
        {
            json.WriteStartObject();
            json.WriteString("text", PlotlyJson.Text(annotation.Text));
            json.WriteBoolean("showarrow", false);
            Place(json, "x", annotation.X, plot.X.Log, annotation.Align == "outside" ? 1.02 : 1);
            Place(json, "y", annotation.Y, plot.Y.Log, 1);
            json.WriteString("xanchor", annotation.Align == "outside" ? "left" : annotation.Align);
            json.WriteString("yanchor", annotation.VerticalAlign);
            PlotlyJson.Font(json, "font", annotation.Size, annotation.Color);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Ends(Utf8JsonWriter json, string axis, double from, double to)
    {
        var open = double.IsNaN(from);
        json.WriteString(axis + "ref", open ? axis + " domain" : axis);
        json.WriteNumber(axis + "0", open ? 0 : from);
        json.WriteNumber(axis + "1", open ? 1 : to);
    }

    // On a log axis plotly places annotations, unlike shapes, by the exponent.
    private static void Place(Utf8JsonWriter json, string axis, double at, bool log, double edge)
    {
        var open = double.IsNaN(at);
        json.WriteString(axis + "ref", open ? "paper" : axis);
        json.WriteNumber(axis, open ? edge : log ? Math.Log10(at) : at);
    }
}
