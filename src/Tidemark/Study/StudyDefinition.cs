using Tidemark.Protocol;

namespace Tidemark.Study;

/// <summary>What a study folder says, before any datum: its record, protocol and plan, with their hashes.</summary>
public sealed record StudyDefinition
{
    /// <summary>The registry record; null where the folder has none.</summary>
    public RegistryRecord? Registry { get; init; }

    public required StudyProtocol Protocol { get; init; }

    public required AnalysisPlan Plan { get; init; }

    /// <summary>Analyses from <c>explore.yaml</c>: run and reported as exploratory, outside the plan and its hash.</summary>
    public IReadOnlyList<PlannedAnalysis> Exploratory { get; init; } = [];

    /// <summary>SHA-256 of <c>protocol.yaml</c>, lowercase hexadecimal.</summary>
    public required string ProtocolHash { get; init; }

    /// <summary>SHA-256 of <c>plan.yaml</c>, lowercase hexadecimal.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Truth of a simulated cohort from <c>truth.json</c>: parameter name to value; null for real data.</summary>
    public SimulatedTruth? Truth { get; init; }
}
