using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Checklists;

/// <summary>A checklist filled for one report.</summary>
public static class ChecklistTable
{
    /// <summary>The filled checklist: each item with links to what answers it, or the reason there is nothing.</summary>
    public static Table Of(Checklist checklist, Report report)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        ArgumentNullException.ThrowIfNull(report);
        var anchors = Anchors(report);
        return new Table(
            "checklist-" + checklist.Id,
            checklist.Title,
            ["Item", "What it asks for", "Answered", "Where"],
            [.. checklist.Items.Select(item => Row(item, report, anchors))],
            [checklist.Reference]);
    }

    private static TableRow Row(ChecklistItem item, Report report, HashSet<string> anchors)
    {
        var places = item.Places.Select(place => Links(place, report, anchors).ToList()).ToList();
        List<CellLink> links = [.. places.SelectMany(place => place)];
        var whole = item.Lacks is null && (!item.NeedsAll || places.All(place => place.Count > 0));
        var state = links.Count == 0 ? "no" : whole ? "yes" : "in part";
        var where = links.Count == 0
            ? Cell.Of(item.Otherwise)
            : Cell.Linked(whole ? "" : (item.Lacks ?? "The rest was not planned or not carried out.") + " See", links);
        return new TableRow(Cell.Of(item.Number), Cell.Of(item.Asks), Cell.Of(state), where);
    }

    private static IEnumerable<CellLink> Links(ChecklistPlace place, Report report, HashSet<string> anchors) => place switch
    {
        FixedPlace at => anchors.Contains(at.Anchor) ? [new CellLink(at.Label, at.Anchor)] : [],
        AnalysisPlace of => report.Sections
            .Where(section => section.Result is { Refused: false } result && result.Regimen is null && of.Includes(result.Plan))
            .Select(section => new CellLink(section.Title, section.Id)),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place.GetType().Name, "unknown place"),
    };

    private static HashSet<string> Anchors(Report report) =>
        ["summary", "methods", "findings", "provenance", .. StudyMethods.Anchors(report), .. report.Sections.Where(section => section.Result is not { Refused: true }).Select(section => HtmlReport.GroupId(section.Role))];
}
