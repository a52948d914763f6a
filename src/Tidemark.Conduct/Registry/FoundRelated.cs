using Tidemark.Registry.Related;

namespace Tidemark.Conduct.Registry;

/// <summary>Trials like one.</summary>
/// <param name="NctId">The one.</param>
/// <param name="Trials">The others, most like first.</param>
public sealed record FoundRelated(string NctId, IReadOnlyList<RelatedTrial> Trials);
