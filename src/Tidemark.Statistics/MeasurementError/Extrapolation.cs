namespace Tidemark.Statistics.MeasurementError;

/// <summary>The curve by which SIMEX goes from added error to no error.</summary>
public enum Extrapolation
{
    /// <summary>a + bλ + cλ².</summary>
    Quadratic,

    /// <summary>a + bλ; corrects least.</summary>
    Linear,

    /// <summary>a + b / (c + λ), exact for the slope of simple linear regression.</summary>
    Nonlinear,
}
