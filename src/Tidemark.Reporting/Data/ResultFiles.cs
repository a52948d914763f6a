using System.Security.Cryptography;
using System.Text;
using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Study;

namespace Tidemark.Reporting.Data;

/// <summary>The machine's copy of the report: results, analysis data sets, and a manifest with the hash of each file.</summary>
public static class ResultFiles
{
    /// <summary><c>results.json</c> and <c>data/*.csv</c>, in path order.</summary>
    /// <param name="study">Protocol, plan and their hashes.</param>
    /// <param name="cut">The frozen data.</param>
    /// <param name="data">Analysis data sets.</param>
    /// <param name="results">Results in report order.</param>
    /// <param name="version">Version of the program.</param>
    public static IReadOnlyList<OutputFile> Write(
        StudyDefinition study,
        DataCut cut,
        AnalysisDatasets data,
        IReadOnlyList<AnalysisResult> results,
        string version)
    {
        var content = new Dictionary<string, object>
        {
            ["provenance"] = Provenance(study, cut, version),
            ["results"] = results,
        };
        return [.. DatasetCsv.Write(data, "data/"), new OutputFile("results.json", TypedJson.Write(content))];
    }

    /// <summary><c>manifest.json</c>: where everything came from, and the SHA-256 of each file written.</summary>
    public static OutputFile Manifest(StudyDefinition study, DataCut cut, string version, IEnumerable<OutputFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var content = new Dictionary<string, object>
        {
            ["provenance"] = Provenance(study, cut, version),
            ["files"] = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToDictionary(file => file.Path, Hash),
        };
        return new OutputFile("manifest.json", TypedJson.Write(content));
    }

    /// <summary>What results came from: hashes of data, protocol and plan, seed, version.</summary>
    internal static Dictionary<string, object> Provenance(StudyDefinition study, DataCut cut, string version) => new()
    {
        ["study"] = study.Protocol.Study.Id,
        ["simulated"] = study.Simulated,
        ["dataCut"] = cut.Name,
        ["dataHash"] = cut.Hash,
        ["protocolHash"] = study.ProtocolHash,
        ["planHash"] = study.PlanHash,
        ["planVersion"] = study.Plan.Version,
        ["firstLook"] = FirstLookWords.Of(study),
        ["seed"] = study.Plan.Seed,
        ["version"] = version,
    };

    private static object Hash(OutputFile file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)));
}
