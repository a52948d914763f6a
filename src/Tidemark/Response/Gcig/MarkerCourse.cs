namespace Tidemark.Response.Gcig;

/// <summary>The values of a marker of one subject over time: what marker criteria look at.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Values">Values in order of time; the last one at or before origin is the pre-treatment value.</param>
/// <param name="UpperLimitOfNormal">Upper limit of normal.</param>
/// <param name="MouseAntibodiesFromDay">Day from which mouse antibodies (or surgery of the peritoneum) forbid use of the marker; null without.</param>
public sealed record MarkerCourse(string Subject, IReadOnlyList<MarkerValue> Values, decimal UpperLimitOfNormal, double? MouseAntibodiesFromDay = null);
