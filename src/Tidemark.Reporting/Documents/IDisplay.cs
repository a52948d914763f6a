namespace Tidemark.Reporting.Documents;

/// <summary>Something a section shows: a table or a figure.</summary>
public interface IDisplay
{
    /// <summary>Identifier, unique in the report; an anchor.</summary>
    string Id { get; }

    /// <summary>Title, without a number.</summary>
    string Title { get; }
}
