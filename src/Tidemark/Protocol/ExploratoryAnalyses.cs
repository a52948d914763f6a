using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>Analyses outside the plan: the content of <c>explore.yaml</c>. All are reported as exploratory, whatever role they state.</summary>
[Description("Analyses that are not in the plan.")]
public sealed record ExploratoryAnalyses(
    [property: Description("Version of this file's schema; now 1.")] int SchemaVersion,
    [property: Description("The analyses, in report order.")] IReadOnlyList<PlannedAnalysis> Analyses);
