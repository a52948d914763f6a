using System.Globalization;
using Tidemark.Interchange.StudyFolder;
using Tidemark.Study;

namespace Tidemark.Conduct.Analyses;

/// <summary>
/// Records once, in <c>first-look.json</c>, when a marker was first set against an outcome and under which plan; later
/// runs read it, so that a plan changed afterwards is seen and a report repeated is the same to the byte.
/// </summary>
internal static class RecordFirstLook
{
    /// <summary>The definition with its first look; findings TM-S004 and TM-S005.</summary>
    public static (StudyDefinition Study, IReadOnlyList<Finding> Findings) Run(string folder, StudyDefinition study, DataCut cut, string version, TimeProvider clock)
    {
        if (study.FirstLook is { } known)
        {
            return (study, known.PlanHash == study.PlanHash ? [] : [Changed(known)]);
        }

        if (!HoldsMarkerAndOutcome(cut))
        {
            return (study, []);
        }

        var time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var look = new FirstLook(time, study.PlanHash, study.ProtocolHash, cut.Hash, version);
        try
        {
            Sidecars.Write(look, folder, StudyFolderReader.FirstLookFile);
            return (study with { FirstLook = look }, []);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (study, [new Finding(FindingCodes.FirstLookNotRecorded, fault.Message, new Where(StudyFolderReader.FirstLookFile))]);
        }
    }

    private static bool HoldsMarkerAndOutcome(DataCut cut) => cut.Measurements.Count > 0
        && cut.Assessments.Count + cut.SuppliedResponses.Count + cut.SuppliedEndpoints.Count + cut.Events.Count > 0;

    private static Finding Changed(FirstLook look) => new(
        FindingCodes.PlanChangedAfterFirstLook,
        $"A marker was first set against an outcome at {look.TimeUtc} under the plan with SHA-256 {look.PlanHash[..12]}…; plan.yaml has changed since.",
        new Where(StudyFolderReader.PlanFile, 1));
}
