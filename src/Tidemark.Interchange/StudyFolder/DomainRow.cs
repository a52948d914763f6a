namespace Tidemark.Interchange.StudyFolder;

/// <summary>A row of a domain: one line of a table, or one of several that a wide line makes.</summary>
/// <param name="Source">Where the line stands.</param>
/// <param name="Wide">True when a wide line made it: an empty value then means that the row is not there.</param>
/// <param name="Cells">Values by column of the domain.</param>
/// <param name="BelowLimitCodes">Texts that mean below the limit.</param>
internal sealed record DomainRow(
    SourceLine Source,
    bool Wide,
    IReadOnlyDictionary<string, Cell> Cells,
    IReadOnlyList<string> BelowLimitCodes)
{
    /// <summary>The value of a column; null where the table does not have it.</summary>
    public Cell? this[string column] => Cells.GetValueOrDefault(column);
}
