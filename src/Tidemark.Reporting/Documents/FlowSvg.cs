using System.Globalization;
using System.Text;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Documents;

/// <summary>Draws the participant flow as SVG: boxes down the left, what is lost on the right.</summary>
internal static class FlowSvg
{
    private const int Width = 760, BoxWidth = 330, LossLeft = 410, LossWidth = 340, Line = 18, Gap = 26;
    private const int Characters = 44;

    internal static string Write(FlowDiagram flow, Figure figure, string stamp)
    {
        var body = new StringBuilder();
        var top = 8;
        for (var i = 0; i < flow.Steps.Count; i++)
        {
            top = Step(body, flow.Steps[i], top, i + 1 < flow.Steps.Count || flow.Ends.Count > 0, i + 1 == flow.Steps.Count);
        }

        top = Ends(body, flow.Ends, top);
        var height = top + 26;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-label="{Html.Text(figure.Words.AltText)}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif" font-size="13" fill="#1f2933">
            <rect width="{Width}" height="{height}" fill="#ffffff"/>
            {body}<text x="{Width - 6}" y="{height - 4}" font-size="9" text-anchor="end" fill="#6b7682">{Html.Text(stamp)}</text>
            </svg>

            """);
    }

    private static int Step(StringBuilder body, FlowStep step, int top, bool more, bool last)
    {
        var bottom = Box(body, 8, top, BoxWidth, [step.Label], [Counts(step.Count, step.Events)], "#0072b2", "#f2f7fb");
        var losses = (step.Lost ?? []).Where(loss => loss.Count > 0).ToList();
        var next = bottom + Gap;
        if (losses.Count > 0)
        {
            var head = $"Not further: n = {Format.Count(losses.Sum(loss => loss.Count))}";
            var lossTop = bottom + (Gap / 2);
            var lossBottom = Box(body, LossLeft, lossTop, LossWidth, [head], losses.Select(Loss), "#9aa3ad", "#ffffff");
            var middle = (lossTop + lossBottom) / 2;
            Arrow(body, 8 + (BoxWidth / 2), middle, LossLeft, middle);
            next = lossBottom + (Gap / 2);
        }

        if (more)
        {
            Down(body, bottom, next, head: !last);
        }

        return more || losses.Count > 0 ? next : bottom;
    }

    private static int Ends(StringBuilder body, IReadOnlyList<FlowStep> ends, int top)
    {
        if (ends.Count == 0)
        {
            return top;
        }

        var width = (Width - 16 - (12 * (ends.Count - 1))) / ends.Count;
        top = Branches(body, ends.Count, width, top);
        return ends.Select((end, i) =>
            Box(body, 8 + (i * (width + 12)), top, width, [end.Label], [Counts(end.Count, end.Events)], "#0072b2", "#f2f7fb")).Max();
    }

    private static int Branches(StringBuilder body, int ends, int width, int top)
    {
        int stem = 8 + (BoxWidth / 2), last = 8 + ((ends - 1) * (width + 12)) + (width / 2);
        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Math.Min(stem, 8 + (width / 2))}\" y1=\"{top}\" x2=\"{Math.Max(stem, last)}\" y2=\"{top}\" stroke=\"#5b6672\" stroke-width=\"1.2\"/>\n");
        for (var i = 0; i < ends; i++)
        {
            var middle = 8 + (i * (width + 12)) + (width / 2);
            Arrow(body, middle, top, middle, top + 18);
        }

        return top + 18;
    }

    private static string Loss(FlowLoss loss) => $"{loss.Reason}: {Counts(loss.Count, loss.Events)}";

    private static string Counts(int count, int? events) =>
        $"n = {Format.Count(count)}" + (events is { } known ? $" ({Format.Count(known)} event{(known == 1 ? "" : "s")})" : "");

    private static int Box(StringBuilder body, int left, int top, int width, string[] heads, IEnumerable<string> lines, string edge, string fill)
    {
        var perLine = Math.Max(12, width * Characters / BoxWidth);
        var bold = heads.SelectMany(head => Wrap(head, perLine - 3)).ToList();
        var plain = lines.SelectMany(line => Wrap(line, perLine)).ToList();
        var height = ((bold.Count + plain.Count) * Line) + 14;
        body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"4\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"1.2\"/>\n");
        var baseline = top + Line + 2;
        foreach (var (text, weight) in bold.Select(text => (text, 600)).Concat(plain.Select(text => (text, 400))))
        {
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + 12}\" y=\"{baseline}\" font-weight=\"{weight}\">{Html.Text(text)}</text>\n");
            baseline += Line;
        }

        return top + height;
    }

    private static void Down(StringBuilder body, int from, int to, bool head)
    {
        const int Stem = 8 + (BoxWidth / 2);
        if (head)
        {
            Arrow(body, Stem, from, Stem, to);
            return;
        }

        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Stem}\" y1=\"{from}\" x2=\"{Stem}\" y2=\"{to}\" stroke=\"#5b6672\" stroke-width=\"1.2\"/>\n");
    }

    private static void Arrow(StringBuilder body, int x1, int y1, int x2, int y2)
    {
        var head = x1 == x2 ? $"{x2 - 4},{y2 - 7} {x2 + 4},{y2 - 7} {x2},{y2}" : $"{x2 - 7},{y2 - 4} {x2 - 7},{y2 + 4} {x2},{y2}";
        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"#5b6672\" stroke-width=\"1.2\"/><polygon points=\"{head}\" fill=\"#5b6672\"/>\n");
    }

    private static IEnumerable<string> Wrap(string text, int most)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}
