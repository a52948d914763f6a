namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>A target lesion too small to be one.</summary>
    public static readonly FindingCode TargetTooSmall = new(
        "TM-T001",
        Severity.Warning,
        "A target lesion under 10 mm at baseline is not measurable",
        "Follow it as a non-target lesion, or correct the diameter; it was kept in the sum as recorded.");

    /// <summary>A target node too small to be one.</summary>
    public static readonly FindingCode TargetNodeTooSmall = new(
        "TM-T002",
        Severity.Warning,
        "A lymph node under 15 mm short axis as target lesion",
        "Follow a node of 10 to under 15 mm as a non-target lesion and none under 10 mm; it was kept in the sum as recorded.");

    /// <summary>More than five targets.</summary>
    public static readonly FindingCode TooManyTargets = new(
        "TM-T003",
        Severity.Warning,
        "More than five target lesions",
        "Choose five at baseline and follow the others as non-target lesions; the sum was taken of all that are recorded as targets.");

    /// <summary>More than two targets in one organ.</summary>
    public static readonly FindingCode TooManyInOrgan = new(
        "TM-T004",
        Severity.Warning,
        "More than two target lesions in one organ",
        "Choose two (all lymph nodes are one organ, and so are both organs of a pair); the sum was taken of all that are recorded as targets.");

    /// <summary>An assessment dated before baseline.</summary>
    public static readonly FindingCode BeforeBaseline = new(
        "TM-T005",
        Severity.Warning,
        "A tumor assessment dated before baseline",
        "Correct its date, or take it as history; no response was derived from it.");

    /// <summary>A lesion measured twice.</summary>
    public static readonly FindingCode LesionTwice = new(
        "TM-T006",
        Severity.Warning,
        "A lesion stands twice at one assessment, and differently",
        "Keep the row that the reader stands by; the first row counts.");

    /// <summary>No baseline assessment.</summary>
    public static readonly FindingCode BaselineMissing = new(
        "TM-T007",
        Severity.Warning,
        "No tumor assessment at or before origin",
        "Add the baseline assessment or correct its date; without it no sum can be compared, and only new lesions and unequivocal progression are judged.");

    /// <summary>A lesion that was not there at baseline.</summary>
    public static readonly FindingCode NotAtBaseline = new(
        "TM-T008",
        Severity.Warning,
        "A target or non-target lesion that baseline does not have",
        "Record it as new, or add it to baseline; it was left out.");

    /// <summary>A lesion in two roles.</summary>
    public static readonly FindingCode RoleChanged = new(
        "TM-T009",
        Severity.Warning,
        "A lesion in two roles",
        "Give a lesion one role for the whole study; the first one counts.");

    /// <summary>A state that nobody knows.</summary>
    public static readonly FindingCode UnknownLesionState = new(
        "TM-T010",
        Severity.Warning,
        "A state of a lesion that is not known",
        "Use one of the words listed; the lesion was taken as not evaluated.");

    /// <summary>A target that is there and was not measured.</summary>
    public static readonly FindingCode TargetNotMeasured = new(
        "TM-T011",
        Severity.Warning,
        "A target lesion is said to be there and has no diameter",
        "Enter its diameter, or say that it is too small to measure; it was taken as missing.");

    /// <summary>A baseline too long before treatment.</summary>
    public static readonly FindingCode BaselineOld = new(
        "TM-T012",
        Severity.Warning,
        "Baseline imaging more than four weeks before origin",
        "Check both dates; RECIST 1.1 asks for baseline within four weeks before treatment.");

    /// <summary>Visits whose dates contradict their order.</summary>
    public static readonly FindingCode VisitOrder = new(
        "TM-T013",
        Severity.Warning,
        "A visit is dated before one that comes earlier in the schedule",
        "Check both dates; assessments were taken in the order of their dates.");

    /// <summary>Diameters in cm.</summary>
    public static readonly FindingCode CentimetersConverted = new(
        "TM-T014",
        Severity.Warning,
        "A diameter in cm was converted to mm",
        "Check that it was measured in cm; RECIST 1.1 records mm.");

    /// <summary>A partial date completed.</summary>
    public static readonly FindingCode DateCompleted = new(
        "TM-T015",
        Severity.Note,
        "A partial date was completed by a named rule, for the analysis only",
        "Complete the date where it is known; the answer carries a flag.");

    /// <summary>The reader says otherwise.</summary>
    public static readonly FindingCode ReaderDisagrees = new(
        "TM-T016",
        Severity.Warning,
        "The reader's own call and the derived response differ",
        "Read both beside each other and ask the reader; neither was overwritten.");

    /// <summary>The marker under study would feed the response it is set against.</summary>
    public static readonly FindingCode OwnMarkerFeedsResponse = new(
        "TM-T017",
        Severity.Error,
        "The study's own marker cannot feed the response",
        "Take it off response.normalMarkers: a response that the marker helped to make would agree with the marker by construction (circular).");

    /// <summary>Death cannot be known.</summary>
    public static readonly FindingCode DeathUnknown = new(
        "TM-T018",
        Severity.Note,
        "Whether and when subjects died is not in the data",
        "Give --dm or --ds; until then progression-free survival counts progression alone and says so.");

    /// <summary>The start is not known.</summary>
    public static readonly FindingCode StartUnknown = new(
        "TM-T019",
        Severity.Warning,
        "The start of treatment is not in the data",
        "Give --dm or --ex, or study days (TRDY); until then days count from the first assessment.");

    /// <summary>A target without diameter at baseline.</summary>
    public static readonly FindingCode BaselineIncomplete = new(
        "TM-T020",
        Severity.Warning,
        "A target lesion without diameter at baseline",
        "Enter it; without it there is no baseline sum, and target response is not evaluable.");

    /// <summary>Two assessments of one day say different things.</summary>
    public static readonly FindingCode TwoOnOneDay = new(
        "TM-T021",
        Severity.Warning,
        "Two assessments of one assessor on one day",
        "Check the dates; the worse response counts.");

    /// <summary>A lesion that nobody identified.</summary>
    public static readonly FindingCode LesionNotIdentified = new(
        "TM-T022",
        Severity.Warning,
        "A lesion that is neither target, non-target nor new",
        "Identify it in TU (TUSTRESC), or name its group in TRGRPID; its rows were left out.");

    /// <summary>A diameter without unit.</summary>
    public static readonly FindingCode UnitMissing = new(
        "TM-T023",
        Severity.Warning,
        "A diameter without unit was taken as mm",
        "Fill in TRORRESU or TRSTRESU.");
}
