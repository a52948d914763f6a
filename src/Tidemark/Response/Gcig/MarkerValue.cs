namespace Tidemark.Response.Gcig;

/// <summary>One value of a tumor marker.</summary>
/// <param name="Time">When it was drawn.</param>
/// <param name="Day">Days from the subject's origin; null where they cannot be counted.</param>
/// <param name="Value">Value in the unit of the upper limit; null where it was not measured or cannot be used.</param>
public sealed record MarkerValue(TimePoint Time, double? Day, decimal? Value);
