using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Documents;

/// <summary>Sets findings: beside what they concern, and all of the study's in one table.</summary>
internal static class FindingHtml
{
    internal static string Callout(Finding finding)
    {
        var place = finding.Where.ToString();
        return $"<div class=\"finding {Class(finding.Severity)}\" role=\"note\"><p><b>{Word(finding.Severity)} {Html.Text(finding.Code.Id)}: "
            + $"{Html.Text(finding.Code.Title)}.</b> {Html.Text(finding.Message)}"
            + (place.Length > 0 ? $" <code>{Html.Text(place)}</code>" : "")
            + $"</p><p>{Html.Text(finding.NextStep)}</p></div>\n";
    }

    internal static Table Table(IReadOnlyList<Finding> findings) => new(
        "findings-table",
        "What checking the study found",
        ["Code", "Weight", "What", "Where", "Next step"],
        [.. findings.OrderByDescending(finding => finding.Severity).Select(Row)],
        []);

    private static TableRow Row(Finding finding) => new(
        Cell.Of(finding.Code.Id),
        Cell.Of(Word(finding.Severity)),
        Cell.Of(finding.Message),
        Cell.Of(finding.Where.ToString()),
        Cell.Of(finding.NextStep))
    { Strong = finding.Severity == Severity.Error };

    private static string Word(Severity severity) => severity switch
    {
        Severity.Note => "Note",
        Severity.Warning => "Caution",
        Severity.Error => "Stopped",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };

    private static string Class(Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.Warning => "caution",
        _ => "stopped",
    };
}
