namespace Tidemark.Reporting.Documents;

/// <summary>A part of the report that gathers sections.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">Heading.</param>
/// <param name="Lead">How to read what stands in it.</param>
/// <param name="Holds">Whether a section stands in it.</param>
internal sealed record SectionGroup(string Id, string Title, string Lead, Func<ReportSection, bool> Holds);
