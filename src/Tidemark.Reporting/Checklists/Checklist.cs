using Tidemark.Protocol;
using Tidemark.Reporting.Documents;

namespace Tidemark.Reporting.Checklists;

/// <summary>A reporting checklist as data, to be filled from the sections a report has.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Name.</param>
/// <param name="Reference">Where the checklist is published.</param>
/// <param name="Items">Its items.</param>
public sealed record Checklist(string Id, string Title, string Reference, IReadOnlyList<ChecklistItem> Items)
{
    /// <summary>All checklists of the report.</summary>
    public static IReadOnlyList<Checklist> All => [Remark.Checklist, Strobe.Checklist, Tripod.Checklist];

    /// <summary>Why the checklist does not apply; null where it does. TRIPOD+AI applies only where a model predicts.</summary>
    public string? NotApplicable(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Id != Tripod.Checklist.Id || report.Sections.Any(section => section.Result?.Plan is ResponseRoc)
            ? null
            : "Not applicable because no analysis of this report predicts an outcome of single subjects.";
    }
}
