using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Profile likelihood intervals of a generalized linear model: the values of a coefficient where the deviance of the
/// rest, over the dispersion, exceeds the least by the square of the normal quantile (Venzon and Moolgavkar 1988). θ of a
/// negative binomial and the dispersion stay as estimated. Theory: docs/theory/generalized-linear-model.md.</summary>
public static class GlmProfile
{
    private const double Furthest = 1e3;

    /// <summary>The interval of a coefficient.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="term">Name of the column.</param>
    /// <param name="confidenceLevel">Its level.</param>
    /// <returns>NaN limits where the column is aliased or the fit is not usable; infinite ones where the likelihood never falls so far.</returns>
    public static Interval Of(GlmFit fit, string term, double confidenceLevel = 0.95)
    {
        var k = Array.FindIndex(fit.Point.Pivot, j => fit.Terms[j].Term == term);
        if (k < 0 || !fit.Convergence.IsUsable || !(fit.Dispersion > 0))
        {
            return Interval.None;
        }

        var q = Normal.Quantile((1 - confidenceLevel) / 2, upper: true);
        return new Interval(Limit(fit, k, q, -1), Limit(fit, k, q, 1));
    }

    /// <summary>The interval as R's confint with MASS has it: the signed root of the excess on a grid of fifths of its largest value
    /// wanted, a spline through it at three times as many places, and a straight line between these. It differs from <see cref="Of"/>
    /// by up to 1e-3 standard errors.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="term">Name of the column.</param>
    /// <param name="confidenceLevel">Its level.</param>
    /// <returns>NaN limits where the column is aliased, the fit is not usable or the grid does not reach so far.</returns>
    public static Interval Interpolated(GlmFit fit, string term, double confidenceLevel = 0.95)
    {
        var k = Array.FindIndex(fit.Point.Pivot, j => fit.Terms[j].Term == term);
        if (k < 0 || !fit.Convergence.IsUsable || !(fit.Dispersion > 0))
        {
            return Interval.None;
        }

        var tail = (1 - confidenceLevel) / 4;
        var furthest = Math.Sqrt(fit.Family.EstimatesDispersion
            ? FDistribution.Quantile(1 - tail, 1, fit.ResidualDf)
            : ChiSquared.Quantile(1 - tail, 1));
        (double At, double Root)[] points = [.. Grid(fit, k, furthest, -1).Reverse(), (fit.Point.Beta[k], 0), .. Grid(fit, k, furthest, 1)];
        var spline = new InterpolatingSpline([.. points.Select(p => p.At)], [.. points.Select(p => p.Root)]);
        var (first, last, count) = (points[0].At, points[^1].At, 3 * points.Length);
        double[] places = [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? last : first + (i * (last - first) / (count - 1)))];
        double[] roots = [.. places.Select(spline.At)];
        var q = Normal.Quantile((1 - confidenceLevel) / 2, upper: true);
        return new Interval(Between(roots, places, -q), Between(roots, places, q));
    }

    private static IEnumerable<(double At, double Root)> Grid(GlmFit fit, int k, double furthest, int side)
    {
        var step = furthest / 5 * fit.Terms[fit.Point.Pivot[k]].StdError;
        double[] rest = [.. fit.Point.Beta.Where((_, j) => j != k)];
        var root = 0.0;
        for (var i = 1; i < 10 && Math.Abs(root) < furthest; i++)
        {
            var b = fit.Point.Beta[k] + (side * i * step);
            var (excess, _, warm) = At(fit, k, b, rest);
            if (!double.IsFinite(excess))
            {
                yield break;
            }

            rest = warm ?? rest;
            root = side * Math.Sqrt(Math.Max(0, excess / fit.Dispersion));
            yield return (b, root);
        }
    }

    private static double Between(double[] roots, double[] places, double target)
    {
        for (var i = 1; i < roots.Length; i++)
        {
            if (roots[i - 1] <= target && target <= roots[i])
            {
                return places[i - 1] + ((places[i] - places[i - 1]) * (target - roots[i - 1]) / (roots[i] - roots[i - 1]));
            }
        }

        return double.NaN;
    }

    private static double Limit(GlmFit fit, int k, double q, int side)
    {
        var estimate = fit.Point.Beta[k];
        var error = fit.Terms[fit.Point.Pivot[k]].StdError;
        var target = q * q * fit.Dispersion;
        var (near, far, b) = (estimate, double.NaN, estimate + (side * q * error));
        double[] rest = [.. fit.Point.Beta.Where((_, j) => j != k)];
        for (var i = 0; i < 100; i++)
        {
            var (excess, slope, warm) = At(fit, k, b, rest);
            rest = warm ?? rest;
            if (double.IsFinite(excess) && excess < target)
            {
                near = b;
            }
            else
            {
                far = b;
            }

            // Newton's step for √excess = √target, kept inside the bracket.
            var root = Math.Sqrt(Math.Max(excess, 0));
            var next = double.IsFinite(excess) && slope * side > 0 ? b + ((Math.Sqrt(target) - root) * root / slope) : double.NaN;
            if (Math.Abs(next - b) <= 1e-11 * Math.Max(error, Math.Abs(b)))
            {
                return next;
            }

            b = Inside(next, near, far, side, error);
            if (Math.Abs(b - estimate) > Furthest * error)
            {
                return side * double.PositiveInfinity;
            }
        }

        return b;
    }

    private static double Inside(double next, double near, double far, int side, double error)
    {
        if (double.IsNaN(far))
        {
            var furthest = near + (side * Math.Max(2 * error, Math.Abs(near) * 0.1));
            return double.IsNaN(next) ? furthest : side > 0 ? Math.Clamp(next, near, near + (10 * error)) : Math.Clamp(next, near - (10 * error), near);
        }

        return (next - near) * (next - far) < 0 ? next : (near + far) / 2;
    }

    // Excess of the deviance over the least, and half its derivative by the coefficient held.
    private static (double Excess, double Slope, double[]? Others) At(GlmFit fit, int k, double b, double[] start)
    {
        double[][] columns = [.. fit.Point.Pivot.Select(j => fit.Design.Columns[j])];
        double[][] free = [.. columns.Where((_, j) => j != k)];
        double[] offset = [.. fit.Scoring.Offset.Zip(columns[k], (o, x) => o + (b * x))];
        var scoring = fit.Scoring.With(offset);
        var point = scoring.Fit(free, start);
        if (!double.IsFinite(point.Deviance) || point.Beta.Length < free.Length)
        {
            point = scoring.Fit(free);
        }

        return (point.Deviance - fit.Deviance, scoring.Slope(columns[k], point.Predictor), point.Beta.Length == free.Length ? point.Beta : null);
    }
}
