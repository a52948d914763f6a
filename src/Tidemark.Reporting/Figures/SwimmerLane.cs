namespace Tidemark.Reporting.Figures;

/// <summary>One subject's lane.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Group">Group it is colored and patterned by, e.g. best response.</param>
/// <param name="End">End of the lane on the time axis.</param>
/// <param name="Ongoing">True when the subject is still followed without an event: an arrow at the end.</param>
/// <param name="Marks">Events along the lane.</param>
public sealed record SwimmerLane(string Subject, string Group, double End, bool Ongoing, IReadOnlyList<SwimmerMark> Marks);
