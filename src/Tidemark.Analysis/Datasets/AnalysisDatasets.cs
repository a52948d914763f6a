namespace Tidemark.Analysis.Datasets;

/// <summary>The analysis data sets made from one data cut; everything the analyses read.</summary>
public sealed record AnalysisDatasets
{
    /// <summary>One row per enrolled subject, in file order.</summary>
    public required IReadOnlyList<SubjectRow> Subjects { get; init; }

    /// <summary>Valid measurements by subject, analyte and day.</summary>
    public required IReadOnlyList<BiomarkerRow> Biomarkers { get; init; }

    /// <summary>Tumor assessments by subject and day.</summary>
    public required IReadOnlyList<TumorRow> Tumors { get; init; }

    /// <summary>Endpoints by endpoint and subject.</summary>
    public required IReadOnlyList<EndpointRow> Endpoints { get; init; }

    /// <summary>For each subject and planned event, the planned day anchored to actual doses and what became of it.</summary>
    public required IReadOnlyList<PlannedVisitRow> PlannedVisits { get; init; }
}
