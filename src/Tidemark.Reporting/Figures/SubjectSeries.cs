namespace Tidemark.Reporting.Figures;

/// <summary>One subject's course, or the mean of a group.</summary>
/// <param name="Subject">Subject identifier (or the name of a mean).</param>
/// <param name="Group">Group it is drawn as.</param>
/// <param name="Points">Points in order of X.</param>
public sealed record SubjectSeries(string Subject, string Group, IReadOnlyList<SeriesPoint> Points);
