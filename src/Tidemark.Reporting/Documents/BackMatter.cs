using Tidemark.Reporting.Checklists;

namespace Tidemark.Reporting.Documents;

/// <summary>What stands at the end: findings, provenance, checklists, and for a simulated cohort the truth.</summary>
internal static class BackMatter
{
    internal static void Write(Page page)
    {
        Part(page, "findings", "What checking the study found", () => Findings(page));
        Part(page, "provenance", "Provenance", () => TableHtml.Write(page, Provenance.Table(page.Report)));
        Part(page, "checklists", "Reporting checklists", () => Checklists(page));
        if (TruthSection.Of(page.Report) is { } truth)
        {
            Part(page, "truth", "The truth behind the simulated cohort", () => SectionHtml.Write(page, truth));
        }
    }

    internal static string Contents(Page page) =>
        "<li><a href=\"#findings\">What checking found</a></li>\n<li><a href=\"#provenance\">Provenance</a></li>\n"
        + "<li><a href=\"#checklists\">Checklists</a></li>\n"
        + (page.Report.Study.Truth is null ? "" : "<li><a href=\"#truth\">The truth behind the simulated cohort</a></li>\n");

    private static void Part(Page page, string id, string title, Action write)
    {
        page.Add($"<section class=\"group\" id=\"{page.Anchor(id)}\">\n<h2>{title} {page.Tag}</h2>\n");
        write();
        page.Add("</section>\n");
    }

    private static void Findings(Page page)
    {
        if (page.Report.Findings.Count == 0)
        {
            page.Add(Html.Paragraph("Nothing: record, protocol, plan and data were checked and agree."));
            return;
        }

        page.Add(Html.Paragraph("Faults, gaps and contradictions of the record, the protocol, the plan and the data. Findings of single analyses stand with them."));
        TableHtml.Write(page, FindingHtml.Table(page.Report.Findings));
    }

    private static void Checklists(Page page)
    {
        page.Add(Html.Paragraph("Each item links to the place of this report that answers it, or says why there is none. Items that only authors can write are said to be so."));
        foreach (var checklist in Checklist.All)
        {
            page.Add($"<h3>{Html.Text(checklist.Title)}</h3>\n");
            if (checklist.NotApplicable(page.Report) is { } reason)
            {
                page.Add(Html.Paragraph(reason));
                continue;
            }

            TableHtml.Write(page, ChecklistTable.Of(checklist, page.Report));
        }
    }
}
