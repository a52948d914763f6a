using System.Globalization;

namespace Tidemark;

/// <summary>The place a finding points at.</summary>
/// <param name="File">Path relative to the study folder, with forward slashes; empty when the fault is not in a file.</param>
/// <param name="Line">Line number from 1.</param>
/// <param name="Column">Column number from 1 (for a table: the character column of the field, where known).</param>
/// <param name="Field">The field, key or column name.</param>
public sealed record Where(string File, int? Line = null, int? Column = null, string? Field = null)
{
    /// <summary>No particular place.</summary>
    public static readonly Where Nowhere = new("");

    /// <summary><c>file:line:column (field)</c>, leaving out what is not known.</summary>
    public override string ToString()
    {
        var place = File;
        if (Line is { } line)
        {
            place += ":" + line.ToString(CultureInfo.InvariantCulture);
            if (Column is { } column)
            {
                place += ":" + column.ToString(CultureInfo.InvariantCulture);
            }
        }

        return Field is null ? place : $"{place} ({Field})".TrimStart();
    }
}
