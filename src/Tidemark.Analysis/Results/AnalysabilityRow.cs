using Tidemark.Analysis.Datasets;

namespace Tidemark.Analysis.Results;

/// <summary>All enrolled at one visit or landmark, by what became of them.</summary>
/// <param name="Key">Visit identifier, or <c>day56</c> for a landmark.</param>
/// <param name="Label">In words.</param>
/// <param name="LandmarkDay">Day of a landmark; null for a visit.</param>
/// <param name="States">Counts in the order of <see cref="VisitState"/>; states without anyone are there too.</param>
public sealed record AnalysabilityRow(string Key, string Label, double? LandmarkDay, IReadOnlyList<StateCount> States)
{
    /// <summary>All enrolled.</summary>
    public int Enrolled => States.Sum(state => state.Subjects);

    /// <summary>Those who can be analyzed.</summary>
    public StateCount Sampled => States.Single(state => state.State == VisitState.Sampled);

    /// <summary>Those left out.</summary>
    public int LeftOut => Enrolled - Sampled.Subjects;

    /// <summary>Events, at any time, of those left out.</summary>
    public int EventsLeftOut => States.Where(state => state.State != VisitState.Sampled).Sum(state => state.Events);
}
