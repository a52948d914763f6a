using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Documents;

/// <summary>How the study was done, from its record, protocol and plan; short tables the checklists link to.</summary>
internal static class StudyMethods
{
    internal static void Write(Page page)
    {
        page.Add($"<section class=\"group\" id=\"{page.Anchor("methods")}\">\n<h2>How the study was done {page.Tag}</h2>\n");
        page.Add("<details class=\"fold\" open><summary>Design, eligibility, schedule, assays, endpoints and plan</summary>\n");
        foreach (var table in Tables(page.Report))
        {
            TableHtml.Write(page, table);
        }

        page.Add("</details>\n</section>\n");
    }

    /// <summary>Identifiers of the tables that this report has.</summary>
    internal static IReadOnlyList<string> Anchors(Report report) => [.. Tables(report).Select(table => table.Id)];

    private static IEnumerable<Table> Tables(Report report)
    {
        var (study, protocol) = (report.Study, report.Study.Protocol);
        IEnumerable<Table?> tables =
        [
            study.Registry is { } record ? MethodTables.Design(record) : null,
            protocol.Eligibility is { Count: > 0 } criteria ? MethodTables.Eligibility(criteria) : null,
            protocol.Regimens is { Count: > 0 } regimens ? MethodTables.Regimens(regimens) : null,
            MethodTables.Schedule(protocol.Schedule),
            MethodTables.Assays(protocol),
            protocol.Response is { } response ? MethodTables.Response(response) : null,
            MethodTables.Endpoints(protocol.Endpoints),
            MethodTables.Plan(report),
        ];
        return tables.OfType<Table>().Where(table => table.Rows.Count > 0);
    }
}
