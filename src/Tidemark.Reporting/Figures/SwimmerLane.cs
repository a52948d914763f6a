namespace Tidemark.Reporting.Figures;

/// <summary>One subject's lane.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Group">Group it is colored and patterned by, e.g. best response.</param>
/// <param name="End">End of the lane on the time axis.</param>
/// <param name="Ongoing">True when the subject is still followed without an event: an arrow at the end.</param>
/// <param name="Marks">Events along the lane.</param>
public sealed record SwimmerLane(string Subject, string Group, double End, bool Ongoing, IReadOnlyList<SwimmerMark> Marks);

/// <summary>One event on a lane.</summary>
/// <param name="Kind">Kind, e.g. <c>Sample</c>, <c>Progression</c>, <c>Death</c>; each kind has its symbol.</param>
/// <param name="At">Place on the time axis.</param>
/// <param name="Source">Where it came from.</param>
public sealed record SwimmerMark(string Kind, double At, PointSource? Source = null);
