using System.Globalization;

namespace Tidemark.Protocol;

/// <summary>What must hold among the parameters of one planned analysis.</summary>
public static class AnalysisRules
{
    /// <summary>All misstatements of an analysis.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="path">Its path in the plan.</param>
    /// <param name="protocol">The protocol.</param>
    public static IEnumerable<Misstatement> Check(PlannedAnalysis analysis, string path, StudyProtocol protocol) => analysis switch
    {
        LandmarkSurvival landmark => [.. CheckLandmark(landmark, path), .. CheckLandmarkDay(landmark, path, protocol)],
        ChangeVersusTumorSize { Scan: ScanChoice.NearestToDay, ScanDay: null } => [Needed($"{path}.scanDay", "scan: nearestToDay", "scanDay")],
        ChangeVersusTumorSize { Visit: var visit } => AtBaseline(visit, path, protocol),
        ChangeByResponse { Visit: var visit } => AtBaseline(visit, path, protocol),
        ResponseRoc { Replicates: < 0 } => [new(FindingCodes.OutOfRange, $"{path}.replicates", "Replicates are not negative.")],
        ResponseRoc { Variable: MarkerVariable.Change, Visit: var visit } => AtBaseline(visit, path, protocol),
        MarkerMixedModel { RandomSlope: true, Time: MixedModelTime.Visit } => [Needed($"{path}.time", "randomSlope: true", "time: continuous")],
        MarkerMixedModel { TimeUnitDays: <= 0 } => [new(FindingCodes.OutOfRange, $"{path}.timeUnitDays", "The unit of time is longer than 0 days.")],
        RepeatedCorrelation { PairWithinDays: < 0 } => [new(FindingCodes.OutOfRange, $"{path}.pairWithinDays", "A distance in days is not negative.")],
        LeadTime { Level: <= 0 or >= 0.5 } => [new(FindingCodes.OutOfRange, $"{path}.level", "A one-sided level lies between 0 and 0.5, e.g. 0.05.")],
        TumorResponse { Analyte: null, Visit: not null } => [Needed($"{path}.analyte", "visit", "analyte")],
        TumorResponse { Analyte: not null, Visit: null } => [Needed($"{path}.visit", "analyte", "visit")],
        SurvivalSummary { CutOffs: not null, BaselineAnalyte: null } => [Needed($"{path}.baselineAnalyte", "cutOffs", "baselineAnalyte")],
        _ => [],
    };

    private static IEnumerable<Misstatement> CheckLandmark(LandmarkSurvival landmark, string path)
    {
        if (landmark is { CountFrom: SurvivalOrigin.Landmark, LandmarkDay: null })
        {
            yield return Needed($"{path}.landmarkDay", "countFrom: landmark", "landmarkDay");
        }

        if (landmark.LandmarkDay <= 0)
        {
            yield return new(FindingCodes.OutOfRange, $"{path}.landmarkDay", "A landmark lies after origin.");
        }

        if (landmark is { Grouping: MarkerGrouping.SuppliedGroup, GroupCovariate: null })
        {
            yield return Needed($"{path}.groupCovariate", "grouping: suppliedGroup", "groupCovariate");
        }

        if (landmark.Grouping is MarkerGrouping.ChangeCutOff or MarkerGrouping.Continuous && landmark.Analyte is null)
        {
            yield return Needed($"{path}.analyte", "a grouping by change", "analyte");
        }

        if ((landmark.Grouping is MarkerGrouping.ChangeCutOff or MarkerGrouping.Continuous || landmark.CountFrom == SurvivalOrigin.OwnVisit) && landmark.Visit is null)
        {
            yield return Needed($"{path}.visit", "a grouping by change, or countFrom: ownVisit,", "visit");
        }
    }

    /// <summary>The planned upper edge of the visit's window (of the longest regimen) and of the first scan's, against the landmark.</summary>
    private static IEnumerable<Misstatement> CheckLandmarkDay(LandmarkSurvival landmark, string path, StudyProtocol protocol)
    {
        var visit = protocol.Schedule.FirstOrDefault(visit => visit.Id == landmark.Visit);
        if (visit is null || landmark is not { CountFrom: SurvivalOrigin.Landmark, LandmarkDay: { } day } || landmark.Role == AnalysisRole.Sensitivity)
        {
            yield break;
        }

        var cycles = protocol.Regimens?.Select(regimen => regimen.CycleDays).DefaultIfEmpty().Max();
        var sample = (visit.Anchor.Day ?? (visit.Anchor.AfterCycle * cycles)) + visit.Window.After;
        var scan = protocol.Response is { } response ? response.ScanIntervalDays + response.ScanWindowDays : 0;
        if (day < sample || day < scan)
        {
            var edges = string.Create(CultureInfo.InvariantCulture, $"the window of {visit.Id} closes on day {sample}, that of the first scan on day {scan}");
            yield return new(FindingCodes.LandmarkInsideWindow, $"{path}.landmarkDay", string.Create(CultureInfo.InvariantCulture, $"The landmark is day {day}; as planned, {edges}."));
        }
    }

    private static IEnumerable<Misstatement> AtBaseline(string visit, string path, StudyProtocol protocol)
    {
        if (protocol.Schedule.Any(planned => planned.Baseline && planned.Id == visit))
        {
            yield return new(FindingCodes.ChangeAtBaseline, $"{path}.visit", $"{visit} is the visit that changes are counted from.");
        }
    }

    private static Misstatement Needed(string path, string because, string needed) =>
        new(FindingCodes.ParameterNeeded, path, $"{because} needs {needed}.");
}
