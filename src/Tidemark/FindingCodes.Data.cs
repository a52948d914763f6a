namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>A table lacks a column.</summary>
    public static readonly FindingCode ColumnMissing = new(
        "TM-D001",
        Severity.Error,
        "A table lacks a column",
        "Add the column, or map another one to it under data.tables.");

    /// <summary>A column that is not read.</summary>
    public static readonly FindingCode UnknownColumn = new(
        "TM-D002",
        Severity.Warning,
        "A column that Tidemark does not read",
        "Correct its name, or put it in covariates.csv where it is a baseline characteristic.");

    /// <summary>A domain that is neither there nor said to be absent.</summary>
    public static readonly FindingCode DomainMissing = new(
        "TM-D003",
        Severity.Warning,
        "A domain is neither there nor said to be absent",
        "Add its file, or name the domain under data.absent of protocol.yaml.");

    /// <summary>A domain said to be absent whose file is there.</summary>
    public static readonly FindingCode AbsentButPresent = new(
        "TM-D004",
        Severity.Warning,
        "A domain is said to be absent and its file is there",
        "Take the domain off data.absent, or remove the file. It was not read.");

    /// <summary>A value that every row needs.</summary>
    public static readonly FindingCode ValueMissing = new(
        "TM-D005",
        Severity.Error,
        "A value that every row needs is missing",
        "Fill it in. The row was left out.");

    /// <summary>Text where a number is asked for.</summary>
    public static readonly FindingCode NotANumber = new(
        "TM-D006",
        Severity.Error,
        "Text in a number field",
        "Write a number with a decimal point and without thousands separators, or add the text to data.missing. The row was left out.");

    /// <summary>A date that does not exist.</summary>
    public static readonly FindingCode ImpossibleDate = new(
        "TM-D007",
        Severity.Error,
        "A date that cannot be",
        "Correct the date at its source. The row was left out.");

    /// <summary>A date that can be read in two ways.</summary>
    public static readonly FindingCode AmbiguousDate = new(
        "TM-D008",
        Severity.Error,
        "A date that can be read in two ways is never guessed",
        "Write dates as 2024-03-04, or state the column's format in the mapping. The row was left out.");

    /// <summary>Text that is no date.</summary>
    public static readonly FindingCode NotADate = new(
        "TM-D009",
        Severity.Error,
        "Text in a date field",
        "Write dates as 2024-03-04 (or 2024-03 where the day is not known), or state unit: d in the mapping for days from origin. The row was left out.");

    /// <summary>A partial date.</summary>
    public static readonly FindingCode PartialDate = new(
        "TM-D010",
        Severity.Note,
        "A partial date is kept and no day is made up for it",
        "Complete the date where it is known; analyses that need the day leave the row out and say so.");

    /// <summary>A word that a column does not have.</summary>
    public static readonly FindingCode UnknownValue = new(
        "TM-D011",
        Severity.Error,
        "A word that the column does not know",
        "Use one of the words listed, or translate it with codes in the mapping. The row was left out.");

    /// <summary>A subject twice.</summary>
    public static readonly FindingCode DuplicateSubject = new(
        "TM-D012",
        Severity.Error,
        "A subject stands twice",
        "Keep one row for each subject; where the file repeats subjects, map it with oncePerSubject. The first row counts.");

    /// <summary>A row of nobody.</summary>
    public static readonly FindingCode UnknownSubject = new(
        "TM-D013",
        Severity.Error,
        "A row of someone who is not among the subjects",
        "Add the subject, or correct the identifier. The row was left out.");

    /// <summary>A name that the protocol does not define.</summary>
    public static readonly FindingCode NotInProtocol = new(
        "TM-D014",
        Severity.Error,
        "A name that the protocol does not define",
        "Correct the name, or define it in protocol.yaml. The row was left out.");

    /// <summary>A measurement without a specimen.</summary>
    public static readonly FindingCode UnknownSpecimen = new(
        "TM-D015",
        Severity.Error,
        "A measurement without a specimen",
        "Add the specimen with its subject and collection time, or correct the accession number; its owner is never guessed. The row was left out.");

    /// <summary>An accession number twice.</summary>
    public static readonly FindingCode DuplicateSpecimen = new(
        "TM-D016",
        Severity.Error,
        "An accession number stands twice",
        "Give each specimen its own number. The first row counts.");

    /// <summary>Two results of one specimen.</summary>
    public static readonly FindingCode DuplicateMeasurement = new(
        "TM-D017",
        Severity.Error,
        "Two results of one assay on one specimen",
        "Keep the result that was released, or give a repeated sample its own accession number. The first row counts.");

    /// <summary>A unit that cannot be converted exactly.</summary>
    public static readonly FindingCode UnknownUnit = new(
        "TM-D018",
        Severity.Error,
        "A unit that is not the analyte's and cannot be converted to it exactly",
        "Write the unit in UCUM; only decimal multiples of the same quantity are converted (ng/mL = ug/L). The row was left out.");

    /// <summary>A plain number below the assay's limit.</summary>
    public static readonly FindingCode BelowAssayLimit = new(
        "TM-D019",
        Severity.Warning,
        "A number below the assay's lower limit",
        "Report it as below the limit; it was taken as censored there.");

    /// <summary>A plain number above the assay's range.</summary>
    public static readonly FindingCode AboveAssayLimit = new(
        "TM-D020",
        Severity.Warning,
        "A number above the assay's upper limit",
        "Report the diluted result with its assay, or as above the limit; it was taken as censored there.");

    /// <summary>A number that cannot be.</summary>
    public static readonly FindingCode ImpossibleNumber = new(
        "TM-D021",
        Severity.Error,
        "A number that cannot be",
        "Correct the number at its source. The row was left out.");

    /// <summary>Below a limit that nobody states.</summary>
    public static readonly FindingCode LimitUnknown = new(
        "TM-D022",
        Severity.Error,
        "A result below a limit that nobody states",
        "State lowerLimit at the assay, or write the result as '<0.5'. The row was left out.");

    /// <summary>Dates and elapsed days mixed.</summary>
    public static readonly FindingCode TwoClocks = new(
        "TM-D023",
        Severity.Error,
        "A date is set against days from origin",
        "Give the subject's origin and all times in one way: dates, or durations with unit in the mapping. The row was left out.");

    /// <summary>Something after death.</summary>
    public static readonly FindingCode AfterDeath = new(
        "TM-D024",
        Severity.Warning,
        "Something is dated after the subject's death",
        "Check both dates.");

    /// <summary>Something before birth.</summary>
    public static readonly FindingCode BeforeBirth = new(
        "TM-D025",
        Severity.Error,
        "Something is dated before the subject's birth",
        "Check the date and the age.");

    /// <summary>Cycles out of order.</summary>
    public static readonly FindingCode CyclesOutOfOrder = new(
        "TM-D026",
        Severity.Warning,
        "A later cycle is dated before an earlier one",
        "Check both dates; visits are anchored to them.");

    /// <summary>A cycle twice.</summary>
    public static readonly FindingCode DuplicateDose = new(
        "TM-D027",
        Severity.Error,
        "A cycle of a subject stands twice",
        "Keep the dose that was given. The first row counts.");

    /// <summary>A diameter that cannot be.</summary>
    public static readonly FindingCode AbsurdDiameter = new(
        "TM-D028",
        Severity.Error,
        "A diameter that cannot be",
        "Check the number and its unit (mm). The row was left out.");

    /// <summary>An end before its start.</summary>
    public static readonly FindingCode EndBeforeStart = new(
        "TM-D029",
        Severity.Error,
        "An end before its start",
        "Check both dates.");

    /// <summary>Assessments that say nothing.</summary>
    public static readonly FindingCode NothingRecorded = new(
        "TM-D030",
        Severity.Note,
        "Assessments with neither response nor size were left out",
        "Fill them in where something was seen.");

    /// <summary>A characteristic twice.</summary>
    public static readonly FindingCode DuplicateCovariate = new(
        "TM-D031",
        Severity.Error,
        "A characteristic of a subject has two values",
        "Keep the baseline value; where the file repeats subjects, map it with oncePerSubject. The first value counts.");

    /// <summary>A supplied endpoint or response twice.</summary>
    public static readonly FindingCode DuplicateOutcome = new(
        "TM-D032",
        Severity.Error,
        "An endpoint or response of a subject is supplied twice",
        "Keep one. The first row counts.");

    /// <summary>A plan asks for a characteristic that nobody has.</summary>
    public static readonly FindingCode CovariateNotInData = new(
        "TM-D033",
        Severity.Error,
        "The plan asks for a characteristic that no subject has",
        "Correct the name, or add the column to covariates.csv.");

    /// <summary>A result of a specimen that gives none.</summary>
    public static readonly FindingCode ResultOfUnfitSpecimen = new(
        "TM-D034",
        Severity.Warning,
        "A result of a specimen that was not collected or is not fit",
        "Correct the status of the specimen, or withdraw the result.");

    /// <summary>Two deaths of one subject.</summary>
    public static readonly FindingCode DiedTwice = new(
        "TM-D035",
        Severity.Error,
        "Two deaths of one subject",
        "Keep the true one.");

    /// <summary>An origin that is not a whole date.</summary>
    public static readonly FindingCode OriginNotADay = new(
        "TM-D036",
        Severity.Error,
        "The subject's clock starts on a day that is not known",
        "Complete the date of origin; every time is counted from it. The row was left out.");

    /// <summary>A measurement whose own subject or visit contradicts its specimen's.</summary>
    public static readonly FindingCode SpecimenContradicted = new(
        "TM-D037",
        Severity.Error,
        "A measurement contradicts its specimen",
        "Correct the subject or visit on one of the two. The row was left out.");
}
