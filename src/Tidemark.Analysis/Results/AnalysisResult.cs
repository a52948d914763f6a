using Tidemark.Protocol;

namespace Tidemark.Analysis.Results;

/// <summary>
/// The typed result of one analysis. Each kind derives its own record with its own numbers; what is common stands here:
/// who was analyzed, who was dropped and why, whether each model converged, and the numbers that the R program gives again.
/// </summary>
public abstract record AnalysisResult
{
    /// <summary>The analysis as planned.</summary>
    public required PlannedAnalysis Plan { get; init; }

    /// <summary>Regimen this result is restricted to; null for the whole.</summary>
    public string? Regimen { get; init; }

    /// <summary>Subjects analyzed.</summary>
    public required int N { get; init; }

    /// <summary>Subjects dropped, by reason.</summary>
    public IReadOnlyList<Dropped> Dropped { get; init; } = [];

    /// <summary>Refusals and cautions.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether each fitted model converged.</summary>
    public IReadOnlyList<ModelVerdict> Verdicts { get; init; } = [];

    /// <summary>The numbers that <c>reproduce/</c> gives again, by name.</summary>
    public IReadOnlyList<NamedNumber> Numbers { get; init; } = [];

    /// <summary>Tests (p-values) this analysis makes, by name among <see cref="Numbers"/>; counted for multiplicity and for what is exploratory.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];

    /// <summary>The analysis's first test adjusted over the plan's family; null where it is not in one.</summary>
    public AdjustedTest? InFamily { get; init; }

    /// <summary>True when a finding of severity error stopped the analysis: the derived record then holds no numbers.</summary>
    public bool Refused => Findings.Any(finding => finding.Severity == Severity.Error);
}
