using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.MeasurementError;

/// <summary>Simulation and extrapolation (Cook and Stefanski 1994): error is added to the marker in growing amounts and the
/// coefficients are extrapolated back to none. Variances by the jackknife of Stefanski and Cook (1995).
/// Theory: docs/theory/simex.md.</summary>
public static class Simex
{
    /// <summary>Corrects the coefficients of any model.</summary>
    /// <param name="terms">Names of the coefficients.</param>
    /// <param name="marker">The marker as measured, without NaN.</param>
    /// <param name="errorSd">Standard deviation of the measurement error, in units of the marker.</param>
    /// <param name="fit">The naive fit of a marker; called from several threads.</param>
    /// <param name="random">Seeded generator; simulation b draws from stream b.</param>
    /// <param name="replicates">Simulated markers per λ.</param>
    /// <param name="lambdas">Positive amounts of added error; null for 0.5, 1, 1.5, 2.</param>
    /// <param name="extrapolation">The curve of the coefficients; variances are always extrapolated by the quadratic or the linear one.</param>
    /// <param name="df">Degrees of freedom of t; null for z.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The error is negative or there are fewer than two replicates.</exception>
    public static SimexFit Fit(
        IReadOnlyList<string> terms,
        IReadOnlyList<double> marker,
        double errorSd,
        Func<double[], NaiveFit> fit,
        SeededRandom random,
        int replicates = 100,
        IReadOnlyList<double>? lambdas = null,
        Extrapolation extrapolation = Extrapolation.Quadratic,
        double? df = null,
        double confidenceLevel = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(errorSd);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        double[] λ = [0, .. lambdas ?? [0.5, 1, 1.5, 2]];
        double[] measured = [.. marker];
        var naive = fit(measured);
        var simulated = new NaiveFit[replicates, λ.Length];
        Parallel.For(0, replicates, b =>
        {
            var stream = random.Stream(b);
            double[] error = [.. measured.Select(_ => errorSd * stream.NextNormal())];
            for (var k = 1; k < λ.Length; k++)
            {
                simulated[b, k] = fit([.. measured.Zip(error, (w, u) => w + (Math.Sqrt(λ[k]) * u))]);
            }
        });
        var steps = λ.Select((_, k) => k == 0 ? (Estimates: [.. naive.Estimates], naive.Covariance) : Average(simulated, k)).ToArray();
        var p = terms.Count;
        double[] corrected = [.. Enumerable.Range(0, p).Select(j =>
            ExtrapolationCurve.AtMinusOne(extrapolation, λ, [.. steps.Select(s => s.Estimates[j])]))];
        var spread = new double[p, p];
        var kind = extrapolation == Extrapolation.Linear ? Extrapolation.Linear : Extrapolation.Quadratic;
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                spread[i, j] = ExtrapolationCurve.AtMinusOne(kind, λ, [.. steps.Select(s => s.Covariance[i, j])]);
            }
        }

        return new SimexFit(
            Table(terms, corrected, spread, df, confidenceLevel),
            Table(terms, naive.Estimates, naive.Covariance, df, confidenceLevel),
            spread,
            [.. λ.Select((l, k) => new SimexPoint(l, steps[k].Estimates))],
            [.. Verdicts(terms, corrected, spread)]);
    }

    // Mean of the estimates; mean of their covariances less the covariance of the estimates.
    private static (double[] Estimates, double[,] Covariance) Average(NaiveFit[,] simulated, int k)
    {
        var (n, p) = (simulated.GetLength(0), simulated[0, k].Estimates.Count);
        var mean = new double[p];
        var spread = new double[p, p];
        for (var j = 0; j < p; j++)
        {
            for (var b = 0; b < n; b++)
            {
                mean[j] += simulated[b, k].Estimates[j] / n;
            }
        }

        for (var b = 0; b < n; b++)
        {
            var one = simulated[b, k];
            for (var i = 0; i < p; i++)
            {
                for (var j = 0; j < p; j++)
                {
                    spread[i, j] += (one.Covariance[i, j] / n) - ((one.Estimates[i] - mean[i]) * (one.Estimates[j] - mean[j]) / (n - 1));
                }
            }
        }

        return (mean, spread);
    }

    /// <summary>A table of coefficients with their covariance.</summary>
    /// <param name="terms">Names.</param>
    /// <param name="estimates">Coefficients.</param>
    /// <param name="covariance">Their covariance.</param>
    /// <param name="df">Degrees of freedom of t; null for z.</param>
    /// <param name="level">Level of the intervals.</param>
    public static IReadOnlyList<Coefficient> Table(
        IReadOnlyList<string> terms, IReadOnlyList<double> estimates, double[,] covariance, double? df, double level) =>
        [.. terms.Select((term, j) =>
        {
            var (b, se) = (estimates[j], Math.Sqrt(covariance[j, j]));
            var q = StudentT.Quantile(0.5 + (level / 2), df ?? double.PositiveInfinity);
            return new Coefficient(term, b, se, b / se, df, StudentT.TwoSidedP(b / se, df ?? double.PositiveInfinity), b - (q * se), b + (q * se));
        })];

    private static IEnumerable<StatisticalWarning> Verdicts(IReadOnlyList<string> terms, double[] estimates, double[,] spread)
    {
        for (var j = 0; j < terms.Count; j++)
        {
            if (!double.IsFinite(estimates[j]))
            {
                yield return StatisticalWarning.NotConverged($"{terms[j]}: no extrapolation; a replicate could not be fitted or the curve has a pole.");
            }
            else if (!(spread[j, j] > 0))
            {
                yield return StatisticalWarning.Domain($"{terms[j]}: the extrapolated variance is not positive; more replicates, or the bootstrap.");
            }
        }
    }
}
