namespace Tidemark.Study;

/// <summary>One true parameter of a simulated cohort.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Description">What it is, with its unit.</param>
/// <param name="Value">The true value on the scale of the estimate; found by a very large simulated study where it has no closed form.</param>
/// <param name="Analysis">Analysis of the plan whose number estimates it.</param>
/// <param name="Number">Name of the estimating number of that analysis (its interval has the suffixes <c>.low</c> and <c>.high</c>, in place of <c>.estimate</c> where the name ends so).</param>
public sealed record TrueParameter(string Name, string Description, double Value, string Analysis, string Number);
