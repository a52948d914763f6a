using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>The analysis plan as data: the content of <c>plan.yaml</c>.</summary>
[Description("The statistical analysis plan of a serial-marker study.")]
public sealed record AnalysisPlan(
    [property: Description("Version of this file's schema; now 1.")] int SchemaVersion,
    [property: Description("Version and date of the plan as approved, e.g. 1.0, 2024-06-28.")] string Version,
    [property: Description("Study objectives.")] IReadOnlyList<Objective> Objectives,
    [property: Description("Random seed of everything resampled.")] int Seed,
    [property: Description("How several tests are dealt with.")] Multiplicity Multiplicity,
    [property: Description("The analyses, in report order; exactly one is primary.")] IReadOnlyList<PlannedAnalysis> Analyses,
    [property: Description("Confidence level of all intervals.")] double ConfidenceLevel = 0.95,
    [property: Description("For data that were known before Tidemark saw them: when a marker was first set against an outcome, in words.")] string? FirstLook = null);
