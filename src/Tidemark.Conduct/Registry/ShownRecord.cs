using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Page;

namespace Tidemark.Conduct.Registry;

/// <summary>A trial as it is shown.</summary>
/// <param name="Record">The record whole.</param>
/// <param name="Page">Its page.</param>
/// <param name="Versions">How many versions are held.</param>
/// <param name="Observations">What contradicts itself in it.</param>
/// <param name="Related">The trials most like it.</param>
public sealed record ShownRecord(TrialRecord Record, TrialPage Page, int Versions, IReadOnlyList<Finding> Observations, IReadOnlyList<Tidemark.Registry.Related.RelatedTrial> Related);
