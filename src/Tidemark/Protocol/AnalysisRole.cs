namespace Tidemark.Protocol;

/// <summary>The weight the plan gives an analysis.</summary>
public enum AnalysisRole
{
    /// <summary>The one the study is judged by.</summary>
    Primary,

    /// <summary>Planned, supporting.</summary>
    Secondary,

    /// <summary>Planned, asks whether another analysis holds under other assumptions.</summary>
    Sensitivity,

    /// <summary>Describes; tests nothing.</summary>
    Descriptive,

    /// <summary>Not in the plan.</summary>
    Exploratory,
}
