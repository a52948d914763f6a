using Tidemark.Analysis.Datasets;
using Tidemark.Protocol;
using Tidemark.Study;

namespace Tidemark.Analysis;

/// <summary>Everything one analysis may read.</summary>
/// <param name="Study">Protocol, plan and record.</param>
/// <param name="Cut">The frozen data.</param>
/// <param name="Data">The analysis data sets made from it.</param>
public sealed record AnalysisContext(StudyDefinition Study, DataCut Cut, AnalysisDatasets Data)
{
    /// <summary>The protocol.</summary>
    public StudyProtocol Protocol => Study.Protocol;

    /// <summary>Confidence level of all intervals.</summary>
    public double ConfidenceLevel => Study.Plan.ConfidenceLevel;

    /// <summary>Seed of everything resampled.</summary>
    public int Seed => Study.Plan.Seed;
}
