using Tidemark.Analysis.Datasets;

namespace Tidemark.Analysis.Results;

/// <summary>Subjects in one state, with the events of the endpoint they have at any time.</summary>
/// <param name="State">The state; at a landmark NotDue means not followed so far, Missed at risk without a value.</param>
/// <param name="Subjects">How many.</param>
/// <param name="Events">How many of them have an event at any time.</param>
public sealed record StateCount(VisitState State, int Subjects, int Events);
