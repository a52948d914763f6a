namespace Tidemark.Protocol;

/// <summary>The tables that a formula of the plan can be asked of.</summary>
public enum AnalysisTable
{
    /// <summary>A row per subject.</summary>
    Subjects,

    /// <summary>A row per valid measurement.</summary>
    Biomarkers,

    /// <summary>A row per tumor assessment.</summary>
    Tumors,
}
