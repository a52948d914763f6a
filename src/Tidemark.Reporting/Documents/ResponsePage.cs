using Tidemark.Analysis.Results;
using Tidemark.Reporting.Sections;

namespace Tidemark.Reporting.Documents;

/// <summary>Waterfall, spider and swimmer of derived responses as one self-contained HTML file, a section for each assessor.</summary>
public static class ResponsePage
{
    /// <summary>The whole document.</summary>
    /// <param name="title">What was derived, e.g. the study's name.</param>
    /// <param name="hash">SHA-256 of the data, printed under each figure.</param>
    /// <param name="results">One for each assessor; its planned title heads the section.</param>
    /// <param name="version">Version of the program.</param>
    public static string Write(string title, string hash, IReadOnlyList<TumorResponseResult> results, string version)
    {
        ArgumentNullException.ThrowIfNull(results);
        var page = new Page(null, hash, simulated: false);
        var policy = $"default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src '{Asset.Hash("plotly.js")}' '{Asset.Hash("report.js")}'; base-uri 'none'; form-action 'none'";
        page.Add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Add($"<title>{Html.Text(title)}</title>\n<style>\n").Add(Asset.Read("report.css")).Add("</style>\n</head>\n<body>\n");
        page.Add($"<main id=\"main\">\n<h1>{Html.Text(title)}</h1>\n");
        foreach (var result in results)
        {
            page.Add($"<section id=\"{page.Anchor(ReportSection.IdOf(result))}\">\n<h2>{Html.Text(result.Plan.Title)}</h2>\n");
            foreach (var display in ResponseFigures.Of(result))
            {
                SectionHtml.Display(page, display);
            }

            page.Add("</section>\n");
        }

        page.Add($"</main>\n<footer id=\"provenance\"><p>Made by Tidemark {Html.Text(version)} from data with SHA-256 <code>{Html.Text(hash)}</code>.</p></footer>\n");
        page.Add("<script>").Add(Asset.Read("plotly.js")).Add("</script>\n<script>").Add(Asset.Read("report.js")).Add("</script>\n</body>\n</html>\n");
        return page.ToString();
    }
}
