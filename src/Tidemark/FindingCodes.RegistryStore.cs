namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>JSON or XML that is no record.</summary>
    public static readonly FindingCode NoRegistryRecord = new(
        "TM-G001", Severity.Error, "Not a registry record", "Leave the file out, or fetch the record again from the registry.");

    /// <summary>JSON or XML that breaks off or is malformed.</summary>
    public static readonly FindingCode BrokenRecord = new(
        "TM-G002", Severity.Error, "A broken record; it is left out, the rest is imported", "Fetch the record again from the registry and import it.");

    /// <summary>A web page under the name of a record.</summary>
    public static readonly FindingCode WebPage = new(
        "TM-G003", Severity.Error, "A web page where a record should be", "Fetch the record again; the page says why the registry did not give it.");

    /// <summary>A record without a valid number.</summary>
    public static readonly FindingCode BadNctNumber = new(
        "TM-G004", Severity.Error, "No valid NCT number; the record is left out", "Correct the number in the file (NCT and eight digits).");

    /// <summary>Bytes that are no UTF-8.</summary>
    public static readonly FindingCode NotUtf8 = new(
        "TM-G005", Severity.Warning, "Text that is not UTF-8", "Save the file as UTF-8 and import it again.");

    /// <summary>Two contents for one number.</summary>
    public static readonly FindingCode DifferentContent = new(
        "TM-G006", Severity.Warning, "One NCT number with different contents in one import", "Both are kept as versions; tidemark registry diff shows what differs.");

    /// <summary>An archive that unpacks to far more than it is.</summary>
    public static readonly FindingCode ArchiveBomb = new(
        "TM-G007", Severity.Error, "An archive entry that unpacks to too much; it is left out", "Do not open this archive; get it from its source again.");

    /// <summary>An archive entry that names a place outside the archive.</summary>
    public static readonly FindingCode ArchiveEscape = new(
        "TM-G008", Severity.Error, "An archive entry whose path leads outside; it is left out", "Do not unpack this archive elsewhere; get it from its source again.");

    /// <summary>A record beyond all measure.</summary>
    public static readonly FindingCode RecordTooLong = new(
        "TM-G009", Severity.Error, "A record too long to be one", "Split the file into records, one a file or one a line.");

    /// <summary>A file of another kind.</summary>
    public static readonly FindingCode NotImported = new(
        "TM-G010", Severity.Note, "Files of other kinds are passed over", "Nothing, unless one of them holds records: then name it itself.");

    /// <summary>A very long field.</summary>
    public static readonly FindingCode LongText = new(
        "TM-G011", Severity.Note, "An unusually long text, kept whole", "Nothing; read it as posted.");

    /// <summary>Script in a record.</summary>
    public static readonly FindingCode ScriptInText = new(
        "TM-G012", Severity.Warning, "Script in a text of a record", "Nothing runs; ask the registry about the record.");

    /// <summary>A record that the registry folder does not hold.</summary>
    public static readonly FindingCode NoSuchRecord = new(
        "TM-G013", Severity.Error, "The registry folder holds no such record", "Import it: tidemark registry import FILE, or tidemark registry sync.");

    /// <summary>No store in the folder.</summary>
    public static readonly FindingCode NoRegistry = new(
        "TM-G014", Severity.Error, "No registry in this folder", "Import records first: tidemark registry import FILE|DIR|ZIP --registry DIR.");

    /// <summary>A search that cannot be understood.</summary>
    public static readonly FindingCode BadQuery = new(
        "TM-G015", Severity.Error, "The search is not understood", "Correct the part named; tidemark registry search --help lists fields and operators.");

    /// <summary>A file that cannot be read.</summary>
    public static readonly FindingCode SourceNotRead = new(
        "TM-G016", Severity.Error, "A source that cannot be read", "Check that it exists, is whole and may be read.");

    /// <summary>A registry that does not answer.</summary>
    public static readonly FindingCode SyncStopped = new(
        "TM-G017", Severity.Error, "The registry did not answer as it should; the update stopped", "Run the same command again: it goes on where it stopped.");

    /// <summary>A line of a word list that cannot be used.</summary>
    public static readonly FindingCode BadWordList = new(
        "TM-G018", Severity.Warning, "A line of a word list that cannot be used", "Correct the line; the others are used.");

    /// <summary>A trial without the other version to compare with.</summary>
    public static readonly FindingCode NoOtherVersion = new(
        "TM-G019", Severity.Note, "Only one version is held", "Import the record again after the registry has updated it.");
}
