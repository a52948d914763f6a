using System.Globalization;
using System.Text.Json;

namespace Tidemark.Reporting.Figures;

/// <summary>Writes an axis.</summary>
internal static class AxisJson
{
    internal static void Write(Utf8JsonWriter json, string name, Axis axis, IEnumerable<double> values, string anchor, bool square)
    {
        json.WriteStartObject(name);
        json.WriteString("type", axis.Log ? "log" : "linear");
        Title(json, axis.Title);
        json.WriteString("anchor", anchor);
        json.WriteBoolean("automargin", true);
        json.WriteBoolean("showgrid", axis.Grid);
        json.WriteString("gridcolor", Palette.Grid);
        json.WriteBoolean("zeroline", axis.ZeroLine);
        json.WriteString("zerolinecolor", Palette.Ink);
        json.WriteBoolean("showline", true);
        json.WriteString("linecolor", "#9aa3ad");
        json.WriteString("ticks", "outside");
        json.WriteString("tickcolor", "#9aa3ad");
        json.WriteNumber("ticklen", 5);
        if (square)
        {
            json.WriteString("scaleanchor", anchor);
            json.WriteString("constrain", "domain");
        }

        Domain(json, axis);
        Range(json, axis);
        Ticks(json, axis, axis.Ticks ?? (axis.Log ? LogTicks(values) : null));
        json.WriteEndObject();
    }

    internal static void WriteBare(Utf8JsonWriter json, string name, Axis axis)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("automargin", true);
        json.WriteBoolean("fixedrange", true);
        json.WriteBoolean("showgrid", false);
        json.WriteBoolean("zeroline", false);
        json.WriteBoolean("showline", false);
        json.WriteString("ticks", "");
        Domain(json, axis);
        Range(json, axis);
        Ticks(json, axis, axis.Ticks);
        json.WriteEndObject();
    }

    private static void Title(Utf8JsonWriter json, string title)
    {
        json.WriteStartObject("title");
        json.WriteString("text", PlotlyJson.Text(title));
        json.WriteNumber("standoff", 10);
        PlotlyJson.Font(json, "font", 13, Palette.Ink);
        json.WriteEndObject();
    }

    private static void Domain(Utf8JsonWriter json, Axis axis)
    {
        if (axis.Domain != (0, 1))
        {
            PlotlyJson.Numbers(json, "domain", [axis.Domain.Low, axis.Domain.High]);
        }
    }

    private static void Range(Utf8JsonWriter json, Axis axis)
    {
        if (axis.Range is { } range)
        {
            PlotlyJson.Numbers(json, "range", axis.Log ? [Math.Log10(range.Low), Math.Log10(range.High)] : [range.Low, range.High]);
        }
    }

    private static void Ticks(Utf8JsonWriter json, Axis axis, IReadOnlyList<Tick>? ticks)
    {
        if (axis.TickSuffix.Length > 0)
        {
            json.WriteString("ticksuffix", PlotlyJson.Text(axis.TickSuffix));
        }

        if (ticks is null)
        {
            return;
        }

        json.WriteString("tickmode", "array");
        PlotlyJson.Numbers(json, "tickvals", ticks.Select(tick => tick.Value));
        json.WriteStartArray("ticktext");
        foreach (var tick in ticks)
        {
            json.WriteStringValue(PlotlyJson.Text(tick.Text));
        }

        json.WriteEndArray();
    }

    private static List<Tick>? LogTicks(IEnumerable<double> values)
    {
        var known = values.Where(value => double.IsFinite(value) && value > 0).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var (low, high) = ((int)Math.Floor(Math.Log10(known.Min())) - 1, (int)Math.Ceiling(Math.Log10(known.Max())) + 1);
        double[] steps = (known.Max() / known.Min()) switch { > 1e3 => [1], > 10 => [1, 2, 5], _ => [1, 1.5, 2, 3, 4, 5, 7] };
        return [.. Enumerable.Range(low, high - low + 1).SelectMany(power => steps.Select(step => step * Math.Pow(10, power)))
            .Select(value => new Tick(value, value.ToString("0.#######", CultureInfo.InvariantCulture)))];
    }
}
