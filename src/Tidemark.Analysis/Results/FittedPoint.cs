namespace Tidemark.Analysis.Results;

/// <summary>One point of a fitted line with its confidence band.</summary>
/// <param name="X">Log ratio of the marker.</param>
/// <param name="Y">Fitted mean.</param>
/// <param name="Low">Lower limit of the mean.</param>
/// <param name="High">Upper limit of the mean.</param>
public sealed record FittedPoint(double X, double Y, double Low, double High);
