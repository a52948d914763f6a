using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Interchange.Text;
using Tidemark.Interchange.Yaml;
using Tidemark.Protocol;
using Tidemark.Study;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>
/// A study folder to what it says and what it holds: <c>registry.json</c>, <c>protocol.yaml</c>, <c>plan.yaml</c>, <c>explore.yaml</c>,
/// <c>truth.json</c>, <c>first-look.json</c> and the data tables. Every fault is found in one go.
/// </summary>
public static class StudyFolderReader
{
    public const string RegistryFile = "registry.json";
    public const string ProtocolFile = "protocol.yaml";
    public const string PlanFile = "plan.yaml";
    public const string ExploreFile = "explore.yaml";
    public const string TruthFile = "truth.json";
    public const string FirstLookFile = "first-look.json";

    /// <summary>Reads a folder. What could not be read is null, with findings; the rest is still read.</summary>
    /// <param name="folder">Path of the study folder.</param>
    /// <param name="variable">Looks up variables that <c>data.folder</c> names; the environment by default.</param>
    public static StudyFolderContent Read(string folder, Func<string, string?>? variable = null)
    {
        if (!Directory.Exists(folder))
        {
            return new(null, null, [new(FindingCodes.FolderMissing, $"The study folder '{folder}' is missing.", Where.Nowhere)]);
        }

        var findings = new List<Finding>();
        var registry = Registry(folder, findings);
        var (protocol, protocolHash) = Document<StudyProtocol>(folder, ProtocolFile, findings);
        var (plan, planHash) = Document<AnalysisPlan>(folder, PlanFile, findings);
        var explore = Explore(folder, findings);
        var truth = Sidecars.Read<SimulatedTruth>(folder, TruthFile, findings);
        var firstLook = Sidecars.Read<FirstLook>(folder, FirstLookFile, findings);
        var cut = protocol?.Value is { } bound
            ? DataCutReader.Read(folder, bound, protocol.Marks, variable ?? Environment.GetEnvironmentVariable)
            : null;
        findings.AddRange(StudyRules.Check(protocol, plan, explore, cut?.Value));
        findings.AddRange(cut?.Findings ?? []);
        findings.AddRange(cut?.Value is { } frozen ? DataCutChecks.Check(frozen) : []);
        var definition = protocol?.Value is not { } sound || plan?.Value is not { } planned ? null : new StudyDefinition
        {
            Registry = registry,
            Protocol = sound,
            Plan = planned,
            Exploratory = explore?.Value is { } extra ? [.. extra.Analyses.Select(analysis => analysis with { Role = AnalysisRole.Exploratory })] : [],
            ProtocolHash = protocolHash,
            PlanHash = planHash,
            Truth = truth,
            FirstLook = firstLook,
        };
        return new(definition, cut?.Value, findings);
    }

    private static RegistryRecord? Registry(string folder, List<Finding> findings)
    {
        var path = Path.Combine(folder, RegistryFile);
        return File.Exists(path) && SourceFiles.Read(path, RegistryFile, findings) is { } source
            ? RegistryRecordReader.Read(RegistryFile, source.Text, findings)
            : null;
    }

    private static YamlBound<ExploratoryAnalyses>? Explore(string folder, List<Finding> findings) =>
        File.Exists(Path.Combine(folder, ExploreFile)) ? Document<ExploratoryAnalyses>(folder, ExploreFile, findings).Bound : null;

    private static (YamlBound<T>? Bound, string Hash) Document<T>(string folder, string file, List<Finding> findings)
        where T : class
    {
        if (SourceFiles.Read(Path.Combine(folder, file), file, findings) is not { } source)
        {
            return (null, "");
        }

        var bound = YamlReader.Read<T>(file, source.Text);
        findings.AddRange(bound.Findings);
        return (bound, source.Sha256);
    }
}
