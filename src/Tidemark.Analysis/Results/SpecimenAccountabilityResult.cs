namespace Tidemark.Analysis.Results;

/// <summary>What became of each planned specimen.</summary>
public sealed record SpecimenAccountabilityResult : AnalysisResult
{
    /// <summary>Visits in schedule order.</summary>
    public IReadOnlyList<SpecimenVisit> Visits { get; init; } = [];

    /// <summary>Valid results that belong to no planned visit.</summary>
    public int Unscheduled { get; init; }

    /// <summary>Reagent lots used, with the number of valid results of each.</summary>
    public IReadOnlyList<(string Lot, int Count)> Lots { get; init; } = [];
}
