namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>The record names no response criterion.</summary>
    public static readonly FindingCode NoResponseCriterion = new(
        "TM-R001",
        Severity.Warning,
        "The record names no response criterion",
        "Name the criterion in protocol.yaml as the plan's addition (source: planAddition), and amend the record.");

    /// <summary>The record says nothing of follow-up.</summary>
    public static readonly FindingCode NoFollowUp = new(
        "TM-R002",
        Severity.Warning,
        "The record names no follow-up after the last planned sample",
        "Say in the protocol how long and how subjects are followed, and amend the record.");

    /// <summary>An endpoint the record does not name.</summary>
    public static readonly FindingCode EndpointNotInRecord = new(
        "TM-R003",
        Severity.Note,
        "An endpoint that the record does not name",
        "Read it as the plan's addition; amend the record before the marker is set against it.");

    /// <summary>Eligibility without measurable disease.</summary>
    public static readonly FindingCode NoMeasurableDisease = new(
        "TM-R004",
        Severity.Warning,
        "Eligibility does not ask for measurable disease",
        "Expect subjects without a sum of diameters; the report counts who could not be analyzed.");

    /// <summary>The title names a marker status that eligibility does not define.</summary>
    public static readonly FindingCode StatusNotDefined = new(
        "TM-R005",
        Severity.Warning,
        "The title names a status that eligibility does not define",
        "Define the status (test, score, specimen) as a criterion of the protocol with source: planAddition.");

    /// <summary>Eligibility without the setting of the disease.</summary>
    public static readonly FindingCode NoSetting = new(
        "TM-R006",
        Severity.Warning,
        "Eligibility does not say in which setting (early, advanced, metastatic) subjects are treated",
        "State the setting in the protocol with source: planAddition.");

    /// <summary>Title and summary name different populations.</summary>
    public static readonly FindingCode TitleAgainstSummary = new(
        "TM-R007",
        Severity.Warning,
        "Title and summary speak of different populations",
        "Ask the sponsor which is meant; the report uses the title's.");

    /// <summary>A status that the record's own dates contradict.</summary>
    public static readonly FindingCode StatusContradicted = new(
        "TM-R008",
        Severity.Warning,
        "The posted status contradicts dates of the record or the data",
        "Show the status as posted, never as inferred, and ask the sponsor to update it.");

    /// <summary>Data after the posted completion.</summary>
    public static readonly FindingCode CompletionPassed = new(
        "TM-R009",
        Severity.Warning,
        "The posted completion date is passed",
        "Show the date as posted, and ask the sponsor to update it.");

    /// <summary>A criterion that can only be judged afterwards.</summary>
    public static readonly FindingCode ExcludesAfterwards = new(
        "TM-R010",
        Severity.Warning,
        "A criterion excludes after the fact",
        "Keep every enrolled subject in the participant flow, and count what is missing instead of excluding it.");

    /// <summary>Two different minimum ages.</summary>
    public static readonly FindingCode AgesDisagree = new(
        "TM-R011",
        Severity.Warning,
        "The text of the criteria and the posted minimum age disagree",
        "State in the protocol which of the two holds.");

    /// <summary>A cycle length that a regimen does not have.</summary>
    public static readonly FindingCode CycleLengthContradicted = new(
        "TM-R012",
        Severity.Warning,
        "The record states one cycle length and a regimen has another",
        "Anchor visits to cycles (afterCycle), not to weeks; the regimen's own length is used.");

    /// <summary>Another number of subjects than posted.</summary>
    public static readonly FindingCode EnrollmentDiffers = new(
        "TM-R013",
        Severity.Note,
        "The posted enrollment and the number of subjects in the data differ",
        "Say in the report why; ask the sponsor to update the record once enrollment is closed.");

    /// <summary>Data before the posted start.</summary>
    public static readonly FindingCode DataBeforeStart = new(
        "TM-R014",
        Severity.Warning,
        "Data begin before the posted start of the study",
        "Check the dates, or say which subjects were taken over from before.");

    /// <summary>A record without outcome measures.</summary>
    public static readonly FindingCode NoOutcomes = new(
        "TM-R015",
        Severity.Warning,
        "The record posts no outcome measure",
        "Read every outcome as the plan's addition; its hash and first look say when it was fixed.");

    /// <summary>A record of another study.</summary>
    public static readonly FindingCode OtherStudy = new(
        "TM-R016",
        Severity.Error,
        "The record is of another study than the protocol",
        "Put the study's own record into registry.json, or correct study.id.");
}
