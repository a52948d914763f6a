using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// The binormal curve by least squares of the probit of specificity on the probit of sensitivity over the operating points inside
/// (Hanley 1988; Pepe 2003, section 5.4). Theory: docs/theory/roc-curve.md.
/// </summary>
public sealed class BinormalCurve
{
    private const int Grid = 512;

    private BinormalCurve(double intercept, double slope)
    {
        (Intercept, Slope) = (intercept, slope);
        double[] sensitivity = [.. Enumerable.Range(0, Grid).Select(i => 1 - (i / (Grid - 1.0)))];
        double[] specificity = [.. sensitivity.Select(At)];
        Points = [.. specificity.Select((sp, i) => (sensitivity[i], sp))];
        Auc = new OperatingLine(sensitivity, specificity).Area(0, 1, PartialAucFocus.Specificity);
    }

    /// <summary>Intercept; NaN with fewer than two points inside.</summary>
    public double Intercept { get; }

    /// <summary>Slope, negative.</summary>
    public double Slope { get; }

    /// <summary>Area by trapezoids over 512 equally spaced sensitivities.</summary>
    public double Auc { get; }

    /// <summary>The points of that grid, from sensitivity 1 to 0.</summary>
    public IReadOnlyList<(double Sensitivity, double Specificity)> Points { get; }

    /// <summary>Fits the line.</summary>
    /// <param name="curve">The empirical curve.</param>
    public static BinormalCurve Of(RocCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        (double X, double Y)[] inside = [.. curve.Points
            .Where(p => p.Sensitivity is > 0 and < 1 && p.Specificity is > 0 and < 1)
            .Select(p => (Normal.Quantile(p.Sensitivity), Normal.Quantile(p.Specificity)))];
        var (x, y) = (inside.Select(p => p.X).DefaultIfEmpty(double.NaN).Average(), inside.Select(p => p.Y).DefaultIfEmpty(double.NaN).Average());
        var slope = inside.Sum(p => (p.X - x) * (p.Y - y)) / inside.Sum(p => (p.X - x) * (p.X - x));
        return new BinormalCurve(y - (slope * x), slope);
    }

    private double At(double sensitivity) => sensitivity switch
    {
        0 => 1,
        1 => 0,
        _ => Normal.Cdf(Intercept + (Slope * Normal.Quantile(sensitivity))),
    };
}
