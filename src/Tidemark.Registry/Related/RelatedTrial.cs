namespace Tidemark.Registry.Related;

/// <summary>A trial like another.</summary>
/// <param name="NctId">Its number.</param>
/// <param name="Title">Its title as posted.</param>
/// <param name="Score">Weighted likeness, from 0 to 1.</param>
/// <param name="Reasons">Why, the largest share first.</param>
/// <param name="Group">What groups it with a trial above it ("nearly the same record as NCT...", "same programme as NCT..."); empty where nothing does.</param>
public sealed record RelatedTrial(string NctId, string Title, double Score, IReadOnlyList<RelatedReason> Reasons, string Group);
