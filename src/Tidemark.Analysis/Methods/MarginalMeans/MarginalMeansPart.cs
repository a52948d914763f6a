using Tidemark.Analysis.Answers;
using Tidemark.Statistics;

namespace Tidemark.Analysis.Methods.MarginalMeans;

/// <summary>The part of an answer that holds marginal means.</summary>
/// <param name="Body">The keys <c>emmeans</c> and <c>contrasts</c>; empty where none were asked.</param>
/// <param name="Warnings">What cannot be estimated.</param>
internal sealed record MarginalMeansPart(Fields Body, IReadOnlyList<StatisticalWarning> Warnings);
