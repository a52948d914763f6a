namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>A key that the schema does not have.</summary>
    public static readonly FindingCode UnknownKey = new(
        "TM-P001",
        Severity.Error,
        "Unknown key",
        "Correct the key, or remove it; the JSON schema lists what is allowed.");

    /// <summary>A required key is not there.</summary>
    public static readonly FindingCode MissingKey = new(
        "TM-P002",
        Severity.Error,
        "Missing key",
        "Add the key.");

    /// <summary>A value of the wrong type.</summary>
    public static readonly FindingCode WrongType = new(
        "TM-P003",
        Severity.Error,
        "Wrong type of value",
        "Write a value of the type that is asked for.");

    /// <summary>A word that is not among the allowed ones.</summary>
    public static readonly FindingCode UnknownWord = new(
        "TM-P004",
        Severity.Error,
        "Unknown word",
        "Use one of the words listed.");

    /// <summary>A key given twice.</summary>
    public static readonly FindingCode DuplicateKey = new(
        "TM-P005",
        Severity.Error,
        "A key is given twice",
        "Keep one of the two.");

    /// <summary>A schema version this program does not read.</summary>
    public static readonly FindingCode WrongSchemaVersion = new(
        "TM-P006",
        Severity.Error,
        "A schema version that this program does not read",
        "Write schemaVersion: 1, or use the program the file was written for.");

    /// <summary>Not exactly one primary analysis.</summary>
    public static readonly FindingCode PrimaryCount = new(
        "TM-P010",
        Severity.Error,
        "A plan has exactly one primary analysis",
        "Give the role primary to one analysis, and another role to the others.");

    /// <summary>An inferential analysis without its estimand.</summary>
    public static readonly FindingCode EstimandMissing = new(
        "TM-P011",
        Severity.Error,
        "An inferential analysis does not state its estimand",
        "State population, variable, endpoint, intercurrent events and summary measure (ICH E9(R1)), or make the analysis descriptive.");

    /// <summary>A name of something that is not defined.</summary>
    public static readonly FindingCode UnknownReference = new(
        "TM-P012",
        Severity.Error,
        "A name of something that the study does not define",
        "Correct the name, or define what it names.");

    /// <summary>Two things of one kind with one identifier.</summary>
    public static readonly FindingCode DuplicateIdentifier = new(
        "TM-P013",
        Severity.Error,
        "Two things of one kind have one identifier",
        "Give each its own identifier.");

    /// <summary>Units that do not belong together.</summary>
    public static readonly FindingCode UnitsDisagree = new(
        "TM-P014",
        Severity.Error,
        "Units of an assay and its analyte measure different things",
        "Give both in units of the same quantity, e.g. ng/mL and ug/L.");

    /// <summary>A visit whose planned day is counted from nothing, or from two things.</summary>
    public static readonly FindingCode AnchorNotOne = new(
        "TM-P015",
        Severity.Error,
        "The planned day of a visit is counted from exactly one thing",
        "Give afterCycle or day, not both and not neither.");

    /// <summary>A number outside what is possible.</summary>
    public static readonly FindingCode OutOfRange = new(
        "TM-P016",
        Severity.Error,
        "A number outside what is possible",
        "Correct the number.");

    /// <summary>A cut-off that the assay cannot measure.</summary>
    public static readonly FindingCode CutOffOutsideRange = new(
        "TM-P017",
        Severity.Warning,
        "A cut-off lies outside the measuring range of its assay",
        "Check the unit of the cut-off: it is the assay's.");

    /// <summary>Not exactly one baseline visit.</summary>
    public static readonly FindingCode BaselineCount = new(
        "TM-P018",
        Severity.Error,
        "A schedule has exactly one baseline visit",
        "Write baseline: true at the visit that changes are counted from, and nowhere else.");

    /// <summary>Parameters of an analysis that need each other.</summary>
    public static readonly FindingCode ParameterNeeded = new(
        "TM-P019",
        Severity.Error,
        "An analysis lacks a parameter that its other parameters need",
        "Add the parameter, or change the one that needs it.");

    /// <summary>A landmark before the planned window of its visit closes.</summary>
    public static readonly FindingCode LandmarkInsideWindow = new(
        "TM-P020",
        Severity.Warning,
        "A landmark lies before the planned window of its visit, or of the first scan, closes",
        "Move the landmark past the upper edge of both windows, or give the analysis the role sensitivity.");

    /// <summary>A data mapping that says something impossible.</summary>
    public static readonly FindingCode MappingFault = new(
        "TM-P021",
        Severity.Error,
        "A data mapping that cannot be followed",
        "Correct the mapping; docs/formats/study-folder.md lists domains, columns and units.");

    /// <summary>A multiplicity family that does not fit the plan.</summary>
    public static readonly FindingCode FamilyFault = new(
        "TM-P022",
        Severity.Error,
        "The multiplicity family does not fit the plan",
        "Name secondary analyses in the family; the primary stands outside it.");

    /// <summary>An endpoint without events.</summary>
    public static readonly FindingCode EndpointWithoutEvents = new(
        "TM-P023",
        Severity.Error,
        "An endpoint that is derived needs events",
        "List what counts as the event, or write supplied: true where the data bring it ready.");

    /// <summary>An analysis of the change at baseline itself.</summary>
    public static readonly FindingCode ChangeAtBaseline = new(
        "TM-P024",
        Severity.Error,
        "A change from baseline at the baseline visit",
        "Name a visit after baseline.");
}
