using Tidemark.Study;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Datasets;

/// <summary>Counts each datum's days from its subject's origin, and collects what cannot be counted.</summary>
internal sealed class SubjectClock
{
    private readonly Dictionary<string, Subject> subjects;
    private readonly List<Finding> findings = [];
    private readonly HashSet<(string File, int Line, string Code)> said = [];

    internal SubjectClock(DataCut cut) =>
        subjects = cut.Subjects.DistinctBy(subject => subject.Id).ToDictionary(subject => subject.Id, StringComparer.Ordinal);

    internal IReadOnlyList<Finding> Findings => findings;

    internal bool Stopped => findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>The subject of an identifier; null (and a finding about the row) where nobody has it.</summary>
    internal Subject? Find(string id, SourceLine source)
    {
        if (subjects.TryGetValue(id, out var subject))
        {
            return subject;
        }

        Say(FindingCodes.SubjectNotEnrolled, $"Subject '{id}' is not among the subjects.", source);
        return null;
    }

    /// <summary>Days from origin; null (and a finding) where the subject is unknown or the time cannot be counted.</summary>
    internal double? Day(string id, TimePoint time, SourceLine source)
    {
        if (Find(id, source) is not { } subject)
        {
            return null;
        }

        var day = time.DaysSince(subject.Origin);
        if (day is null)
        {
            Say(FindingCodes.UndatedDatum, $"Time '{time}' of subject '{id}' cannot be counted from origin '{subject.Origin}'.", source);
        }

        return day;
    }

    /// <summary>Adds findings made elsewhere.</summary>
    internal void Tell(IEnumerable<Finding> others) => findings.AddRange(others);

    /// <summary>Adds a finding about a row, once.</summary>
    internal void Say(FindingCode code, string message, SourceLine source)
    {
        if (said.Add((source.File, source.Line, code.Id)))
        {
            findings.Add(new Finding(code, message, source.At()));
        }
    }
}
