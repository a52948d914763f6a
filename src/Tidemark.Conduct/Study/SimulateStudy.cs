using Tidemark.Analysis.Datasets;
using Tidemark.Interchange.StudyFolder;
using Tidemark.Simulation;
using Tidemark.Study;

namespace Tidemark.Conduct.Study;

/// <summary>Writes a simulated cohort into a study folder: <c>data/*.csv</c> and <c>truth.json</c>.</summary>
public static class SimulateStudy
{
    /// <summary>Simulates and writes. The folder must hold a protocol and a plan; data that are there are replaced.</summary>
    /// <param name="folder">Path of the study folder.</param>
    /// <param name="kind">The cohort.</param>
    /// <param name="seed">Seed; null takes the one of <see cref="FoundingCohort.SeedRule"/>.</param>
    /// <param name="women">Number of women.</param>
    /// <param name="truthWomen">Women simulated for the truth.</param>
    /// <returns>The truth as written; findings of protocol and plan, of a protocol that does not fit the cohort, or TM-S003.</returns>
    public static Outcome<SimulatedTruth> Run(
        string folder, CohortKind kind, int? seed = null, int women = FoundingCohort.Women, int truthWomen = 200_000)
    {
        var content = StudyFolderReader.Read(folder);
        Finding[] findings = [.. content.Findings.Where(AboutTheDefinition)];
        if (content.Definition is not { } study || findings.Any(finding => finding.Severity == Severity.Error))
        {
            return new Outcome<SimulatedTruth>(null, content.Definition is null ? content.Findings : findings);
        }

        var cut = FoundingCohort.Simulate(kind, seed ?? FoundingCohort.SeedOf(kind), women);
        var fits = AnalysisDatasets.From(cut, study.Protocol);
        if (fits.Stopped)
        {
            return new Outcome<SimulatedTruth>(null, [.. findings, .. fits.Findings]);
        }

        var truth = ComputeTruth.Run(study, kind, seed, truthWomen);
        try
        {
            StudyFolderWriter.WriteData(cut, folder);
            Sidecars.Write(truth, folder, StudyFolderReader.TruthFile);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Outcome<SimulatedTruth>(null, [.. findings, new Finding(FindingCodes.CannotWrite, fault.Message, new Where(folder))]);
        }

        return new Outcome<SimulatedTruth>(truth, findings);
    }

    /// <summary>Findings about data that are not there yet, or will be replaced, do not matter here.</summary>
    private static bool AboutTheDefinition(Finding finding) => finding.Code != FindingCodes.FolderMissing
        && finding.Where.File is "" or StudyFolderReader.ProtocolFile or StudyFolderReader.PlanFile or StudyFolderReader.ExploreFile;
}
