namespace Tidemark.Protocol;

/// <summary>The day a censored subject is censored at.</summary>
public enum CensoringDay
{
    /// <summary>Last adequate tumor assessment before what censors; day of origin where there is none.</summary>
    LastAssessment,

    /// <summary>Last day known alive.</summary>
    LastContact,

    /// <summary>The day of the censoring event itself.</summary>
    EventDay,

    /// <summary>Day of origin.</summary>
    Origin,
}
