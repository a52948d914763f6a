using System.Globalization;
using Tidemark.Protocol;

namespace Tidemark.Reporting.Documents;

/// <summary>
/// The report as one self-contained HTML file: works offline, asks no other host for anything (its own content security policy forbids
/// it), reads in print and without scripts, and is byte for byte the same for the same input.
/// </summary>
public static class HtmlReport
{
    private static readonly SectionGroup[] Groups =
    [
        Of(AnalysisRole.Primary, "The primary analysis", "The one analysis the study is judged by."),
        Of(AnalysisRole.Secondary, "Secondary analyses", "Planned; they support the primary and are read beside it."),
        Of(AnalysisRole.Sensitivity, "Sensitivity analyses", "Planned; does an answer hold under other assumptions?"),
        Of(AnalysisRole.Descriptive, "Who was studied and what was seen", "These describe; they test nothing."),
        new(
            "group-regimens",
            "Each regimen by itself",
            "The analyses again within each regimen. The subjects were not assigned to regimens by chance, and the groups are small: what differs between them is shown, not compared.",
            section => section.Result?.Regimen is not null),
        Of(AnalysisRole.Exploratory, "Exploratory analyses", "Not in the plan: they raise questions and answer none."),
    ];

    private static SectionGroup Of(AnalysisRole role, string title, string lead) =>
        new(GroupId(role), title, lead, section => section.Role == role && section.Result?.Regimen is null);

    /// <summary>The whole document.</summary>
    public static string Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new Page(report);
        var plotly = Asset.Read("plotly.js");
        var script = Asset.Read("report.js");
        Head(page);
        TitleBlock.Write(page);
        Contents(page);
        page.Add("<main id=\"main\">\n");
        SummaryHtml.Write(page);
        foreach (var group in Groups)
        {
            Write(page, group);
        }

        StudyMethods.Write(page);
        BackMatter.Write(page);
        page.Add("</main>\n").Add(Footer(page));
        page.Add("<script>").Add(plotly).Add("</script>\n<script>").Add(script).Add("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Head(Page page)
    {
        var study = page.Report.Study.Protocol.Study;
        var policy = $"default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src '{Asset.Hash("plotly.js")}' '{Asset.Hash("report.js")}'; base-uri 'none'; form-action 'none'";
        page.Add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        page.Add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Add($"<title>{Html.Text(study.Id)}: {Html.Text(study.Title)}{(page.Simulated ? " (simulated data)" : "")}</title>\n");
        page.Add("<style>\n").Add(Asset.Read("report.css"));
        page.Add($"@page {{ @top-left {{ content: \"{Html.CssText(study.Id)} · data cut {Html.CssText(page.ShortHash)}\" }} ");
        page.Add(page.Simulated ? "@top-right { content: \"SIMULATED DATA\"; font-weight: 700; color: #a63c00 } " : "");
        page.Add("}\n</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n");
    }

    private static void Contents(Page page)
    {
        page.Add("<nav aria-label=\"Contents\">\n<p class=\"nav-title\">Contents</p>\n<ul>\n");
        page.Add("<li><a href=\"#summary\">Summary</a></li>\n");
        foreach (var group in Groups.Where(group => page.Report.Sections.Any(group.Holds)))
        {
            var items = page.Report.Sections.Where(group.Holds).Select(section => Html.Link(section.Id, section.Title));
            page.Add($"<li><a href=\"#{group.Id}\">{group.Title}</a>\n{Html.List("ul", "inner", items)}</li>\n");
        }

        page.Add("<li><a href=\"#methods\">How the study was done</a></li>\n").Add(BackMatter.Contents(page)).Add("</ul>\n</nav>\n");
    }

    private static void Write(Page page, SectionGroup group)
    {
        var sections = page.Report.Sections.Where(group.Holds).ToList();
        if (sections.Count == 0)
        {
            return;
        }

        page.Add($"<section class=\"group\" id=\"{page.Anchor(group.Id)}\">\n<h2>{group.Title}</h2>\n");
        page.Add(Html.Paragraph(group.Id == GroupId(AnalysisRole.Exploratory) ? $"{group.Lead} {Tests(sections)}" : group.Lead, "lead"));
        foreach (var section in sections)
        {
            SectionHtml.Write(page, section);
        }

        page.Add("</section>\n");
    }

    private static string Tests(List<ReportSection> sections)
    {
        var tests = sections.Sum(section => section.Result?.Tests.Count ?? 0).ToString(CultureInfo.InvariantCulture);
        return $"Tests run here: {tests}, none adjusted; the more there are, the more small p-values come by chance.";
    }

    internal static string GroupId(AnalysisRole role) => "group-" + role.ToString().ToLowerInvariant();

    private static string Footer(Page page) =>
        $"<footer><p>Made by Tidemark {Html.Text(page.Report.Version)} from data cut <code>{page.ShortHash}</code>. {page.Tag}</p></footer>\n";
}
