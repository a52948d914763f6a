using System.Reflection;

namespace Tidemark.Protocol;

/// <summary>What must hold within a plan and between it and its protocol. What only the data can tell is asked by the analyses.</summary>
public static class PlanRules
{
    private static readonly string[] SubjectVariables = ["age", "sex", "regimen", "cohort"];

    /// <summary>All misstatements of a plan, in its order.</summary>
    public static IEnumerable<Misstatement> Check(AnalysisPlan plan, StudyProtocol protocol) =>
    [
        .. CheckPrimary(plan),
        .. CheckConfidence(plan),
        .. ProtocolRules.Unique("objectives", plan.Objectives.Select(objective => objective.Id)),
        .. CheckAnalyses(plan.Analyses, protocol, plan.Objectives),
        .. CheckFamily(plan),
    ];

    /// <summary>All misstatements of analyses outside the plan.</summary>
    public static IEnumerable<Misstatement> Check(ExploratoryAnalyses explore, StudyProtocol protocol, AnalysisPlan plan) =>
    [
        .. CheckAnalyses(explore.Analyses, protocol, plan.Objectives),
        .. explore.Analyses
            .Select((analysis, index) => (analysis, index))
            .Where(pair => plan.Analyses.Any(planned => planned.Id == pair.analysis.Id))
            .Select(pair => new Misstatement(FindingCodes.DuplicateIdentifier, $"analyses[{pair.index}].id", $"'{pair.analysis.Id}' is an analysis of the plan.")),
    ];

    /// <summary>Characteristics an analysis asks for that neither the subjects nor any covariate of the data have.</summary>
    public static IEnumerable<Misstatement> CheckCovariates(IReadOnlyList<PlannedAnalysis> analyses, IReadOnlySet<string> covariates) => analyses
        .SelectMany((analysis, index) => NamesIn(analysis, $"analyses[{index}]"))
        .Where(name => name.Thing == StudyThing.Covariate && !covariates.Contains(name.Name) && !SubjectVariables.Contains(name.Name))
        .Select(name => new Misstatement(FindingCodes.CovariateNotInData, name.Path, $"'{name.Name}' is neither {string.Join(", ", SubjectVariables)} nor one of the covariates: {string.Join(", ", covariates.Order(StringComparer.Ordinal))}."));

    /// <summary>
    /// Markers that would feed the response they are analyzed against; places are of the protocol. A response that the marker helped
    /// to make agrees with the marker by construction.
    /// </summary>
    public static IEnumerable<Misstatement> CheckCircular(IReadOnlyList<PlannedAnalysis> analyses, StudyProtocol protocol) => (protocol.Response?.NormalMarkers ?? [])
        .Select((marker, index) => (marker.Analyte, index, User: analyses.FirstOrDefault(analysis => NamesIn(analysis, "").Any(name => name.Thing == StudyThing.Analyte && name.Name == marker.Analyte))))
        .Where(marker => marker.User is not null)
        .Select(marker => new Misstatement(FindingCodes.OwnMarkerFeedsResponse, $"response.normalMarkers[{marker.index}].analyte", $"'{marker.Analyte}' is set against response by analysis '{marker.User!.Id}'."));

    private static IEnumerable<Misstatement> CheckPrimary(AnalysisPlan plan)
    {
        var primary = plan.Analyses.Select((analysis, index) => (analysis, index)).Where(pair => pair.analysis.Role == AnalysisRole.Primary).ToList();
        if (primary.Count == 0)
        {
            yield return new(FindingCodes.PrimaryCount, "analyses", "No analysis is primary.");
        }

        foreach (var (analysis, index) in primary.Skip(1))
        {
            yield return new(FindingCodes.PrimaryCount, $"analyses[{index}].role", $"'{analysis.Id}' is primary beside '{primary[0].analysis.Id}'.");
        }
    }

    private static IEnumerable<Misstatement> CheckConfidence(AnalysisPlan plan)
    {
        if (plan.ConfidenceLevel is <= 0.5 or >= 1)
        {
            yield return new(FindingCodes.OutOfRange, "confidenceLevel", "A confidence level lies between 0.5 and 1, e.g. 0.95.");
        }
    }

    private static IEnumerable<Misstatement> CheckAnalyses(IReadOnlyList<PlannedAnalysis> analyses, StudyProtocol protocol, IReadOnlyList<Objective> objectives) =>
    [
        .. ProtocolRules.Unique("analyses", analyses.Select(analysis => analysis.Id)),
        .. ProtocolRules.Each(analyses, "analyses", (analysis, path) =>
        [
            .. CheckEstimand(analysis, path),
            .. CheckNames(analysis, path, protocol, objectives),
            .. AnalysisRules.Check(analysis, path, protocol),
        ]),
    ];

    private static IEnumerable<Misstatement> CheckEstimand(PlannedAnalysis analysis, string path)
    {
        if (analysis is { Role: AnalysisRole.Primary or AnalysisRole.Secondary or AnalysisRole.Sensitivity, Estimand: null })
        {
            yield return new(FindingCodes.EstimandMissing, $"{path}.estimand", $"'{analysis.Id}' has no estimand.");
        }
    }

    private static IEnumerable<Misstatement> CheckNames(PlannedAnalysis analysis, string path, StudyProtocol protocol, IReadOnlyList<Objective> objectives)
    {
        foreach (var (thing, at, name) in NamesIn(analysis, path))
        {
            if (Known(thing, protocol, objectives) is { } known && !known.Contains(name))
            {
                var among = known.Count == 0 ? "none is defined" : $"there are: {string.Join(", ", known)}";
                yield return new(FindingCodes.UnknownReference, at, $"There is no {Word(thing)} '{name}'; {among}.");
            }
        }
    }

    private static IEnumerable<(StudyThing Thing, string Path, string Name)> NamesIn(PlannedAnalysis analysis, string path)
    {
        foreach (var property in analysis.GetType().GetProperties())
        {
            if (property.GetCustomAttribute<NamesAttribute>() is { Thing: var thing })
            {
                var key = $"{path}.{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}";
                var names = property.GetValue(analysis) switch
                {
                    string name => [(key, name)],
                    IReadOnlyList<string> list => list.Select((name, index) => ($"{key}[{index}]", name)),
                    _ => [],
                };
                foreach (var (at, name) in names)
                {
                    yield return (thing, at, name);
                }
            }
        }
    }

    private static IReadOnlyList<string>? Known(StudyThing thing, StudyProtocol protocol, IReadOnlyList<Objective> objectives) => thing switch
    {
        StudyThing.Analyte => [.. protocol.Analytes.Select(analyte => analyte.Id)],
        StudyThing.Visit => [.. protocol.Schedule.Select(visit => visit.Id)],
        StudyThing.Endpoint => [.. protocol.Endpoints.Select(endpoint => endpoint.Id)],
        StudyThing.Objective => [.. objectives.Select(objective => objective.Id)],
        StudyThing.CutOff => [.. protocol.Assays.SelectMany(assay => assay.CutOffs ?? []).Select(cutOff => cutOff.Id).Distinct()],
        _ => null,
    };

    private static string Word(StudyThing thing) => thing == StudyThing.CutOff ? "cut-off" : thing.ToString().ToLowerInvariant();

    private static IEnumerable<Misstatement> CheckFamily(AnalysisPlan plan)
    {
        var family = plan.Multiplicity.Family ?? [];
        for (var i = 0; i < family.Count; i++)
        {
            var analysis = plan.Analyses.FirstOrDefault(analysis => analysis.Id == family[i]);
            var path = $"multiplicity.family[{i}]";
            if (analysis is null)
            {
                yield return new(FindingCodes.UnknownReference, path, $"There is no analysis '{family[i]}'.");
            }
            else if (analysis.Role == AnalysisRole.Primary)
            {
                yield return new(FindingCodes.FamilyFault, path, $"'{family[i]}' is the primary analysis; it stands outside the family.");
            }
        }

        if (plan.Multiplicity.Method != MultiplicityMethod.None && family.Count == 0)
        {
            yield return new(FindingCodes.FamilyFault, "multiplicity", "A method of adjustment is named and the family is empty.");
        }
    }
}
