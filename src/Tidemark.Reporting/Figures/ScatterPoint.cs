namespace Tidemark.Reporting.Figures;

/// <summary>One subject's point.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Group">Group it is drawn as.</param>
/// <param name="X">Horizontal value.</param>
/// <param name="Y">Vertical value.</param>
/// <param name="Source">Where it came from.</param>
public sealed record ScatterPoint(string Subject, string Group, double X, double Y, PointSource? Source = null);
