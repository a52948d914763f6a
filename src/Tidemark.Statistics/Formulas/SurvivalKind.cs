namespace Tidemark.Statistics.Formulas;

/// <summary>The forms of follow-up.</summary>
public enum SurvivalKind
{
    /// <summary>Surv(time, event).</summary>
    Right,

    /// <summary>Surv(time, event, type = "left"): without event the value lies below the time.</summary>
    Left,

    /// <summary>Surv(start, stop, event).</summary>
    Counting,

    /// <summary>Surv(low, high, type = "interval2") or type = "interval".</summary>
    Interval,
}
