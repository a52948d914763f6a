namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>A study Tidemark has no record of.</summary>
    public static readonly FindingCode UnknownStudy = new(
        "TM-S001",
        Severity.Error,
        "No record of that study here",
        "Use one of the studies named, or copy samples/NCT06492447 and edit its registry.json, protocol.yaml and plan.yaml.");

    /// <summary>A folder that would be overwritten.</summary>
    public static readonly FindingCode FolderNotEmpty = new(
        "TM-S002",
        Severity.Error,
        "The folder exists and is not empty",
        "Name a new or empty folder; nothing was written.");

    /// <summary>A folder or file that cannot be written.</summary>
    public static readonly FindingCode CannotWrite = new(
        "TM-S003",
        Severity.Error,
        "The folder cannot be written",
        "Check its permissions and the free space, then run the command again; nothing half-written was left.");

    /// <summary>The first look could not be recorded.</summary>
    public static readonly FindingCode FirstLookNotRecorded = new(
        "TM-S004",
        Severity.Warning,
        "The time of the first look was not recorded",
        "Make the study folder writable, so that first-look.json can be written once.");

    /// <summary>The plan changed after the first look.</summary>
    public static readonly FindingCode PlanChangedAfterFirstLook = new(
        "TM-S005",
        Severity.Warning,
        "The plan is not the one under which a marker was first set against an outcome",
        "Say in the report what was changed and why, or restore the plan; read changed analyses as exploratory.");
}
