namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>One field of the API, version 2.</summary>
/// <param name="Path">Dotted path, e.g. <c>protocolSection.statusModule.overallStatus</c>.</param>
/// <param name="Piece">Its piece name, which was its key in the retired full-study JSON.</param>
/// <param name="Type">Type as the API's metadata name it, e.g. <c>PartialDate</c>, <c>Phase[]</c>.</param>
/// <param name="Treatment"><c>shown</c>, <c>searchable</c>, <c>kept</c>, or <c>-</c> for a structure.</param>
public sealed record ApiField(string Path, string Piece, string Type, string Treatment)
{
    /// <summary>The last name of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>True where other fields stand below.</summary>
    public bool IsStructure => Treatment == "-";

    /// <summary>True where the API gives a list.</summary>
    public bool IsList => Type.EndsWith("[]", StringComparison.Ordinal);
}
