namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>A file that must be there is not.</summary>
    public static readonly FindingCode FileMissing = new(
        "TM-F001",
        Severity.Error,
        "A file is missing",
        "Put the file there, or correct its name.");

    /// <summary>The folder itself is missing.</summary>
    public static readonly FindingCode FolderMissing = new(
        "TM-F002",
        Severity.Error,
        "A folder is missing",
        "Correct the path of the folder.");

    /// <summary>A file is larger than Tidemark reads.</summary>
    public static readonly FindingCode FileTooLarge = new(
        "TM-F003",
        Severity.Error,
        "A file is larger than Tidemark reads",
        "Split the file or take out what is not of this study.");

    /// <summary>A file has no content.</summary>
    public static readonly FindingCode FileEmpty = new(
        "TM-F004",
        Severity.Error,
        "A file is empty",
        "Write its content, or remove the file and name its domain under data.absent.");

    /// <summary>A file in another encoding than UTF-8, read nevertheless.</summary>
    public static readonly FindingCode OtherEncoding = new(
        "TM-F005",
        Severity.Note,
        "A file is not in UTF-8",
        "Check the letters beyond ASCII, and save the file as UTF-8.");

    /// <summary>Bytes that are text in no encoding Tidemark recognizes.</summary>
    public static readonly FindingCode Undecodable = new(
        "TM-F006",
        Severity.Error,
        "A file is not text in any encoding Tidemark recognizes",
        "Save the file as UTF-8 text (a spreadsheet: as CSV UTF-8).");

    /// <summary>YAML that cannot be parsed.</summary>
    public static readonly FindingCode BrokenYaml = new(
        "TM-F007",
        Severity.Error,
        "Broken YAML",
        "Correct the line: most often the indentation, a missing blank after a colon, or an open quote.");

    /// <summary>An alias to nothing, a key that is not a word, or several documents.</summary>
    public static readonly FindingCode YamlFeature = new(
        "TM-F008",
        Severity.Error,
        "A feature of YAML that Tidemark does not read",
        "Write the content out in one plain document.");

    /// <summary>JSON that cannot be parsed.</summary>
    public static readonly FindingCode BrokenJson = new(
        "TM-F009",
        Severity.Error,
        "Broken JSON",
        "Correct the file at this place, or download it again.");

    /// <summary>A table with a header and no row.</summary>
    public static readonly FindingCode HeaderOnly = new(
        "TM-F010",
        Severity.Warning,
        "A table has a header and no row",
        "Add the rows, or name the domain under data.absent.");

    /// <summary>Two columns with one name.</summary>
    public static readonly FindingCode DuplicateHeader = new(
        "TM-F011",
        Severity.Error,
        "Two columns have one name",
        "Rename or remove one of the two columns.");

    /// <summary>A row with more or fewer fields than the header.</summary>
    public static readonly FindingCode RaggedRow = new(
        "TM-F012",
        Severity.Error,
        "A row has more or fewer fields than the header",
        "Correct the row: most often a comma in a text without quotes, or a lost field. The row was left out.");

    /// <summary>A NUL character in a text file.</summary>
    public static readonly FindingCode NulCharacter = new(
        "TM-F013",
        Severity.Error,
        "A NUL character in a text file",
        "Export the file again; a NUL is the mark of a binary or damaged file.");

    /// <summary>A quote that is not closed.</summary>
    public static readonly FindingCode UnterminatedQuote = new(
        "TM-F014",
        Severity.Error,
        "A quote is opened and not closed",
        "Close the quote (a quote inside a quoted text is written twice). Everything after it was left out.");

    /// <summary>Fields separated by something else than a comma.</summary>
    public static readonly FindingCode OtherDelimiter = new(
        "TM-F015",
        Severity.Note,
        "Fields are separated by another character than the comma",
        "Check that decimal numbers have a point, and save the file with commas.");

    /// <summary>Text after a closing quote.</summary>
    public static readonly FindingCode StrayQuote = new(
        "TM-F016",
        Severity.Error,
        "Text follows a closing quote",
        "Write a quote inside a quoted text twice. The row was left out.");

    /// <summary>A file that the operating system does not let us read.</summary>
    public static readonly FindingCode Unreadable = new(
        "TM-F017",
        Severity.Error,
        "A file cannot be read",
        "Check the permissions of the file and that nothing else holds it.");

    /// <summary>A variable of the environment that a path names is not set.</summary>
    public static readonly FindingCode VariableNotSet = new(
        "TM-F018",
        Severity.Error,
        "A path names a variable of the environment that is not set",
        "Set the variable, or write the path itself.");

    /// <summary>A JSON file that does not hold what it should.</summary>
    public static readonly FindingCode UnexpectedJson = new(
        "TM-F019",
        Severity.Error,
        "A JSON file does not hold what it should",
        "Write the file in the shape that docs/formats/study-folder.md gives.");
}
