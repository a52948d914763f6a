using Tidemark.Protocol;
using Tidemark.Study;

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

    /// <summary>Adverse events by subject and day.</summary>
    public IReadOnlyList<AdverseEventRow> AdverseEvents { get; init; } = [];

    /// <summary>Makes the data sets. Rows that cannot join are findings; nothing is guessed.</summary>
    /// <param name="cut">The frozen data.</param>
    /// <param name="protocol">Schedule, regimens, response settings and endpoint definitions.</param>
    public static Outcome<AnalysisDatasets> From(DataCut cut, StudyProtocol protocol)
    {
        var clock = new SubjectClock(cut);
        var tumors = TumorDataset.From(cut, protocol, clock);
        var subjects = SubjectDataset.From(cut, protocol, clock, tumors);
        var planned = PlannedDays.From(cut, protocol, clock);
        var biomarkers = BiomarkerDataset.From(cut, protocol, clock, planned);
        var data = new AnalysisDatasets
        {
            Subjects = subjects,
            Biomarkers = biomarkers,
            Tumors = tumors,
            Endpoints = EndpointDataset.From(cut, protocol, clock, subjects, tumors),
            PlannedVisits = PlannedVisitDataset.From(cut, protocol, clock, planned, subjects, biomarkers),
            AdverseEvents = AdverseEventDataset.From(cut, clock),
        };
        return new Outcome<AnalysisDatasets>(clock.Stopped ? null : data, clock.Findings);
    }
}
