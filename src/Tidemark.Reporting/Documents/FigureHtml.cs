using Tidemark.Reporting.Figures;

namespace Tidemark.Reporting.Documents;

/// <summary>Sets a figure: picture, caption with the hash of the data cut, data as a table.</summary>
internal static class FigureHtml
{
    internal static void Write(Page page, Figure figure)
    {
        var id = page.Anchor(figure.Id);
        page.Add($"<figure id=\"{id}\">\n");
        page.Add($"<p class=\"hidden\">{Html.Text(figure.Words.AltText)}</p>\n");
        page.Add(Picture(page, figure, id));
        page.Add($"<p class=\"tools\" hidden><span class=\"chosen\" role=\"status\"></span>{Save(figure, "svg")}{Save(figure, "png")}</p>\n");
        page.Add($"<figcaption><b>{page.NextFigure()}.</b> {Html.Text(figure.Title)} {page.Tag} ");
        page.Add(figure.Words.Note is { Length: > 0 } note ? $"<span class=\"note\">{Html.Text(note)}</span> " : "");
        page.Add($"<span class=\"cut\">Data cut <a href=\"#provenance\"><code>{page.ShortHash}</code></a></span></figcaption>\n");
        page.Add("</figure>\n");
        TableHtml.WriteData(page, figure.Data);
    }

    private static string Picture(Page page, Figure figure, string id)
    {
        var stamp = (page.Simulated ? "Simulated data · " : "") + "data cut " + page.ShortHash;
        return figure.Content switch
        {
            FlowDiagram flow => $"<div class=\"drawing\" data-name=\"{id}\">\n{FlowSvg.Write(flow, figure, stamp)}</div>\n",
            Plot plot => $"<div class=\"plot\" data-name=\"{id}\" role=\"group\" aria-label=\"{Html.Text(figure.Words.AltText)}\" "
                + FormattableString.Invariant($"style=\"height:{plot.Height}px\"></div>\n")
                + "<noscript><p class=\"note\">The picture needs JavaScript; its data stand in the table below.</p></noscript>\n"
                + $"<script type=\"application/json\">{PlotlyJson.Write(plot, stamp)}</script>\n",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Content.GetType().Name, "unknown content"),
        };
    }

    private static string Save(Figure figure, string format) =>
        $"<button type=\"button\" data-save=\"{format}\">Save {format.ToUpperInvariant()}<span class=\"hidden\"> of {Html.Text(figure.Title)}</span></button>";
}
