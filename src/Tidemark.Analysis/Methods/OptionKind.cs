namespace Tidemark.Analysis.Methods;

/// <summary>What the text of an option has to be.</summary>
public enum OptionKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>One of the choices of the option.</summary>
    Choice,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Numbers separated by commas.</summary>
    Numbers,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>true or false; the option alone means true.</summary>
    Flag,

    /// <summary>The name of a column of the data.</summary>
    Column,

    /// <summary>Names of columns of the data, separated by commas.</summary>
    Columns,

    /// <summary>A CSV file.</summary>
    File,
}
