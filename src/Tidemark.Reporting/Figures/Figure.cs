using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>A figure with its data as a table. The page adds the number, the hash of the data cut and the marks of a simulated study.</summary>
/// <param name="Words">Identifier, title, alternative text, note.</param>
/// <param name="Content">What is drawn.</param>
/// <param name="Data">What is drawn, as a table.</param>
public sealed record Figure(FigureText Words, FigureContent Content, Table Data) : IDisplay
{
    /// <inheritdoc/>
    public string Id => Words.Id;

    /// <inheritdoc/>
    public string Title => Words.Title;
}
