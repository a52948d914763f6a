using Tidemark.Assays;

namespace Tidemark.Protocol;

/// <summary>What must hold within a protocol: identifiers are unique, names lead somewhere, numbers are possible.</summary>
public static class ProtocolRules
{
    /// <summary>All misstatements, in the order of the protocol.</summary>
    public static IEnumerable<Misstatement> Check(StudyProtocol protocol) =>
    [
        .. Unique("cohorts", protocol.Cohorts?.Select(cohort => cohort.Id)),
        .. Unique("regimens", protocol.Regimens?.Select(regimen => regimen.Id)),
        .. Unique("eligibility", protocol.Eligibility?.Select(criterion => criterion.Id)),
        .. Unique("schedule", protocol.Schedule.Select(visit => visit.Id)),
        .. Unique("analytes", protocol.Analytes.Select(analyte => analyte.Id)),
        .. Unique("assays", protocol.Assays.Select(assay => assay.Id)),
        .. Unique("endpoints", protocol.Endpoints.Select(endpoint => endpoint.Id)),
        .. Each(protocol.Regimens, "regimens", CheckRegimen),
        .. CheckBaseline(protocol.Schedule),
        .. Each(protocol.Schedule, "schedule", CheckVisit),
        .. Each(protocol.Assays, "assays", (assay, path) => CheckAssay(assay, path, protocol.Analytes)),
        .. CheckResponse(protocol.Response),
        .. CheckNormalMarkers(protocol),
        .. Each(protocol.Endpoints, "endpoints", CheckEndpoint),
    ];

    internal static IEnumerable<Misstatement> Unique(string path, IEnumerable<string>? identifiers) => (identifiers ?? [])
        .Select((id, index) => (id, index))
        .GroupBy(pair => pair.id)
        .SelectMany(group => group.Skip(1))
        .Select(pair => new Misstatement(FindingCodes.DuplicateIdentifier, $"{path}[{pair.index}].id", $"'{pair.id}' stands more than once under {path}."));

    internal static IEnumerable<Misstatement> Each<T>(IReadOnlyList<T>? list, string path, Func<T, string, IEnumerable<Misstatement>> check) =>
        (list ?? []).SelectMany((entry, index) => check(entry, $"{path}[{index}]"));

    private static IEnumerable<Misstatement> CheckRegimen(Regimen regimen, string path)
    {
        if (regimen.CycleDays <= 0)
        {
            yield return new(FindingCodes.OutOfRange, $"{path}.cycleDays", $"A cycle of {regimen.Id} lasts more than 0 days.");
        }

        if (regimen.PlannedCycles < 1)
        {
            yield return new(FindingCodes.OutOfRange, $"{path}.plannedCycles", $"{regimen.Id} has at least one cycle.");
        }
    }

    private static IEnumerable<Misstatement> CheckBaseline(IReadOnlyList<StudyEvent> schedule)
    {
        var count = schedule.Count(visit => visit.Baseline);
        if (count != 1)
        {
            yield return new(FindingCodes.BaselineCount, "schedule", $"The schedule has {count} baseline visits.");
        }
    }

    private static IEnumerable<Misstatement> CheckVisit(StudyEvent visit, string path)
    {
        if (visit.Anchor.AfterCycle is null == visit.Anchor.Day is null)
        {
            yield return new(FindingCodes.AnchorNotOne, $"{path}.anchor", $"The planned day of {visit.Id} needs afterCycle or day, one of them.");
        }

        if (visit.Anchor.AfterCycle < 1)
        {
            yield return new(FindingCodes.OutOfRange, $"{path}.anchor.afterCycle", "Cycles are counted from 1.");
        }

        if (visit.Window.Before < 0 || visit.Window.After < 0)
        {
            yield return new(FindingCodes.OutOfRange, $"{path}.window", $"The window of {visit.Id} is given in days before and after, not negative.");
        }
    }

    private static IEnumerable<Misstatement> CheckAssay(Assay assay, string path, IReadOnlyList<Analyte> analytes)
    {
        var analyte = analytes.FirstOrDefault(analyte => analyte.Id == assay.Analyte);
        if (analyte is null)
        {
            yield return new(FindingCodes.UnknownReference, $"{path}.analyte", $"'{assay.Analyte}' is not an analyte of the protocol: {string.Join(", ", analytes.Select(known => known.Id))}.");
        }
        else if (UnitConversion.PowerOfTen(assay.Unit, analyte.Unit) is null)
        {
            yield return new(FindingCodes.UnitsDisagree, $"{path}.unit", $"{assay.Id} reports {assay.Unit}, {analyte.Id} is in {analyte.Unit}.");
        }

        if (assay.LowerLimit <= 0 || assay.UpperLimit <= (assay.LowerLimit ?? 0))
        {
            yield return new(FindingCodes.OutOfRange, $"{path}.lowerLimit", $"The limits of {assay.Id} are above 0, the upper above the lower.");
        }

        foreach (var (name, cv) in new[] { ("analyticalCv", assay.AnalyticalCv), ("withinSubjectCv", assay.WithinSubjectCv) })
        {
            if (cv is < 0 or >= 1)
            {
                yield return new(FindingCodes.OutOfRange, $"{path}.{name}", "A coefficient of variation is a fraction from 0 to 1, e.g. 0.03.");
            }
        }

        foreach (var misstatement in Unique($"{path}.cutOffs", assay.CutOffs?.Select(cutOff => cutOff.Id)).Concat(Each(assay.CutOffs, $"{path}.cutOffs", (cutOff, at) => CheckCutOff(cutOff, at, assay))))
        {
            yield return misstatement;
        }
    }

    private static IEnumerable<Misstatement> CheckCutOff(CutOff cutOff, string path, Assay assay)
    {
        if (cutOff.Value < assay.LowerLimit || cutOff.Value > assay.UpperLimit)
        {
            yield return new(FindingCodes.CutOffOutsideRange, $"{path}.value", $"The cut-off {cutOff.Id} lies outside what {assay.Id} measures, in {assay.Unit}.");
        }
    }

    private static IEnumerable<Misstatement> CheckResponse(ResponseSettings? response)
    {
        if (response is not null && (response.ScanIntervalDays <= 0 || response.ScanWindowDays < 0 || response.ConfirmationDays < 0 || response.MinimumStableDays < 0))
        {
            yield return new(FindingCodes.OutOfRange, "response", "Days between scans are above 0, the other durations not negative.");
        }
    }

    private static IEnumerable<Misstatement> CheckNormalMarkers(StudyProtocol protocol) =>
        Each(protocol.Response?.NormalMarkers, "response.normalMarkers", (marker, path) =>
            protocol.Analytes.Any(analyte => analyte.Id == marker.Analyte)
                ? []
                : [new Misstatement(FindingCodes.UnknownReference, $"{path}.analyte", $"'{marker.Analyte}' is not an analyte of the protocol: {string.Join(", ", protocol.Analytes.Select(known => known.Id))}.")]);

    private static IEnumerable<Misstatement> CheckEndpoint(EndpointDefinition endpoint, string path)
    {
        if (endpoint.Events.Count == 0 && !endpoint.Supplied)
        {
            yield return new(FindingCodes.EndpointWithoutEvents, $"{path}.events", $"{endpoint.Id} names no event.");
        }
    }
}
