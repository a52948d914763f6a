using Tidemark.Statistics;

namespace Tidemark.Analysis.Answers;

/// <summary>What a method of the engine answers: numbers under broom's names, with the verdicts that belong to them.</summary>
/// <param name="Method">The method in words, as R names it where R has it.</param>
/// <param name="N">Observations used.</param>
/// <param name="Dropped">Rows left out because a value that the formula needs is missing.</param>
/// <param name="Body">The numbers: <c>terms, covariance, fit, random, estimate, estimates, curve, matrix, ...</c>.</param>
public sealed record Answer(string Method, int N, int Dropped, Fields Body)
{
    /// <summary>What the data could not carry and what the method did about it.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings { get; init; } = [];

    /// <summary>How the iteration ended; null where nothing is iterated.</summary>
    public Convergence? Convergence { get; init; }
}
