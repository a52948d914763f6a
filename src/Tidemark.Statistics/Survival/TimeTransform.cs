namespace Tidemark.Statistics.Survival;

/// <summary>The function g(t) against which a coefficient is suspected to change.</summary>
public enum TimeTransform
{
    /// <summary>1 − Kaplan-Meier just before t, of all rows together; the default.</summary>
    KaplanMeier,

    /// <summary>t itself.</summary>
    Identity,

    /// <summary>Rank among all follow-up times, ties averaged.</summary>
    Rank,

    /// <summary>log t.</summary>
    Log,
}
