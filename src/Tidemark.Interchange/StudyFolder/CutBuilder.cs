using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Safety;
using Tidemark.Specimens;
using Tidemark.Subjects;
using Tidemark.Treatment;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>What has been read so far: owners by identifier, data in file order, findings.</summary>
internal sealed class CutBuilder(StudyProtocol protocol, List<Finding> findings)
{
    private readonly HashSet<(string Kind, string Key)> seen = [];

    public StudyProtocol Protocol => protocol;

    public List<Finding> Findings => findings;

    public Dictionary<string, Subject> SubjectById { get; } = [];

    public Dictionary<string, Specimen> SpecimenById { get; } = [];

    public List<Subject> Subjects { get; } = [];

    public List<Dose> Doses { get; } = [];

    public List<Specimen> Specimens { get; } = [];

    public List<Measurement> Measurements { get; } = [];

    public List<LesionMeasurement> Lesions { get; } = [];

    public List<TumorAssessment> Assessments { get; } = [];

    public List<ClinicalEvent> Events { get; } = [];

    public List<SuppliedEndpoint> Endpoints { get; } = [];

    public List<SuppliedResponse> Responses { get; } = [];

    public List<AdverseEvent> AdverseEvents { get; } = [];

    public List<Covariate> Covariates { get; } = [];

    /// <summary>The enrolled subject of a row; a finding where there is none.</summary>
    public Subject? Owner(RowReader row)
    {
        var id = row.RequiredText("subject");
        if (SubjectById.TryGetValue(id, out var subject))
        {
            return subject;
        }

        if (id.Length > 0)
        {
            row.Fault(FindingCodes.UnknownSubject, $"'{id}' is not among the subjects.", "subject");
        }

        return null;
    }

    /// <summary>A time of the subject, on the clock of the subject's origin.</summary>
    public static void OnClockOf(Subject? subject, RowReader row, TimePoint? time, string column)
    {
        if (row.Sound && subject is not null && time is { } moment
            && (moment.Kind == TimePointKind.Elapsed) != (subject.Origin.Kind == TimePointKind.Elapsed))
        {
            row.Fault(FindingCodes.TwoClocks, $"{column} '{moment}' and the origin '{subject.Origin}' of subject {subject.Id} cannot be set against each other.", column);
        }
    }

    /// <summary>A name that the protocol defines; null when missing.</summary>
    public static string? Defined(RowReader row, string column, IEnumerable<string> defined)
    {
        var name = row.Text(column);
        var names = defined.ToList();
        if (name is not null && !names.Contains(name))
        {
            var known = names.Count == 0 ? "none" : string.Join(", ", names);
            row.Fault(FindingCodes.NotInProtocol, $"The {column} '{name}' is not in the protocol, which has: {known}.", column);
        }

        return name;
    }

    /// <summary>True the first time something of a kind is seen; a finding after that.</summary>
    public bool First(RowReader row, FindingCode duplicate, string key, string message, string column)
    {
        if (seen.Add((duplicate.Id, key)))
        {
            return true;
        }

        row.Fault(duplicate, message, column);
        return false;
    }
}
