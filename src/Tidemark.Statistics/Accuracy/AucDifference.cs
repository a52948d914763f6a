namespace Tidemark.Statistics.Accuracy;

/// <summary>Two areas compared.</summary>
/// <param name="First">Area of the first marker.</param>
/// <param name="Second">Area of the second marker.</param>
/// <param name="Difference">First − second.</param>
/// <param name="StdError">Standard error of the difference.</param>
/// <param name="ConfLow">Lower limit of the difference.</param>
/// <param name="ConfHigh">Upper limit of the difference.</param>
/// <param name="Covariance">Covariance of the two areas; 0 where unpaired.</param>
/// <param name="Test">Test that the areas are equal.</param>
public sealed record AucDifference(
    double First, double Second, double Difference, double StdError, double ConfLow, double ConfHigh, double Covariance, TestResult Test);
