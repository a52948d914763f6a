using Tidemark.Interchange.Yaml;
using Tidemark.Protocol;
using Tidemark.Study;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>The rules of a study on paper, each misstatement set at its place in the file.</summary>
internal static class StudyRules
{
    /// <summary>Misstatements of protocol, mapping, plan and exploration, as far as each could be read.</summary>
    public static IEnumerable<Finding> Check(
        YamlBound<StudyProtocol>? protocol, YamlBound<AnalysisPlan>? plan, YamlBound<ExploratoryAnalyses>? explore, DataCut? cut)
    {
        if (protocol?.Value is not { } sound)
        {
            return [];
        }

        var covariates = cut is { Subjects.Count: > 0 } ? cut.Covariates.Select(covariate => covariate.Name).ToHashSet() : null;
        var findings = Placed(ProtocolRules.Check(sound).Concat(MappingRules.Check(sound.Data)), protocol.Marks);
        if (plan?.Value is { } planned)
        {
            findings = findings.Concat(Placed(PlanRules.Check(planned, sound).Concat(Asked(planned.Analyses, covariates)), plan.Marks));
            findings = findings.Concat(Placed(PlanRules.CheckCircular([.. planned.Analyses, .. explore?.Value?.Analyses ?? []], sound), protocol.Marks));
            findings = explore?.Value is { } extra
                ? findings.Concat(Placed(PlanRules.Check(extra, sound, planned).Concat(Asked(extra.Analyses, covariates)), explore.Marks))
                : findings;
        }

        return findings;
    }

    private static IEnumerable<Misstatement> Asked(IReadOnlyList<PlannedAnalysis> analyses, HashSet<string>? covariates) =>
        covariates is null ? [] : PlanRules.CheckCovariates(analyses, covariates);

    private static IEnumerable<Finding> Placed(IEnumerable<Misstatement> misstatements, YamlMarks marks) =>
        misstatements.Select(misstatement => new Finding(misstatement.Code, misstatement.Message, marks[misstatement.Path]));
}
