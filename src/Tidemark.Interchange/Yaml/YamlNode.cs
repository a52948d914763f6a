namespace Tidemark.Interchange.Yaml;

/// <summary>A node of a YAML document with the place it starts at (line and column from 1).</summary>
internal abstract record YamlNode(int Line, int Column);

/// <summary>A scalar: its text, and whether it stood in quotes or a block.</summary>
internal sealed record YamlScalar(string Text, bool Quoted, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>True for a plain empty scalar, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

/// <summary>Keys and values in file order; a key may stand twice.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column);

/// <summary>One key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
