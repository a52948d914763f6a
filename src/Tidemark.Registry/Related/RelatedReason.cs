namespace Tidemark.Registry.Related;

/// <summary>One reason why a trial is related.</summary>
/// <param name="Kind">What is alike, e.g. <c>drug class</c>, <c>population</c>, <c>wording</c>.</param>
/// <param name="Text">The reason in words, e.g. "same drug class: HER2 ADC".</param>
/// <param name="Share">Its part of the score, from 0 to 1; the shares of a trial add to 1.</param>
public sealed record RelatedReason(string Kind, string Text, double Share);
