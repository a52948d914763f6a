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

    /// <summary>Truth of a simulated cohort from <c>truth.json</c>; null for real data.</summary>
    public SimulatedTruth? Truth { get; init; }

    /// <summary>True when the data are simulated: every page and table then says so.</summary>
    public bool Simulated => Truth is not null;

    /// <summary>When a marker was first set against an outcome here, from <c>first-look.json</c>; null before that.</summary>
    public FirstLook? FirstLook { get; init; }
}
