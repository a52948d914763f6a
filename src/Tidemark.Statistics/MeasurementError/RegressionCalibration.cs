using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Descriptive;

namespace Tidemark.Statistics.MeasurementError;

/// <summary>Regression calibration: the best linear approximation of the true marker from its replicates and error-free
/// covariates (Carroll, Ruppert, Stefanski and Crainiceanu 2006, section 4.4.2). Theory: docs/theory/regression-calibration.md.</summary>
public static class RegressionCalibration
{
    /// <summary>Calibrates a marker.</summary>
    /// <param name="measurements">One array per subject: its one or more measurements, NaN missing; each subject has one at least.</param>
    /// <param name="covariates">Error-free covariates, one column each without NaN; constants and collinear columns add nothing.</param>
    /// <param name="errorSd">Known standard deviation of the error of one measurement; null estimates it from the replicates.</param>
    public static CalibratedMarker Calibrate(
        IReadOnlyList<IReadOnlyList<double>> measurements, IReadOnlyList<double[]> covariates, double? errorSd = null)
    {
        double[][] present = [.. measurements.Select(m => m.Where(v => !double.IsNaN(v)).ToArray())];
        double[] k = [.. present.Select(m => (double)m.Length)];
        double[] mean = [.. present.Select(m => Moments.Mean(m))];
        var n = mean.Length;
        var total = k.Sum();
        var df = errorSd is null ? total - n : double.PositiveInfinity;
        var error = errorSd * errorSd ?? (present.Zip(mean, (m, center) => m.Sum(v => (v - center) * (v - center))).Sum() / df);
        var center = k.Zip(mean, (w, m) => w * m).Sum() / total;
        var ν = total - (k.Sum(v => v * v) / total);
        var between = (k.Zip(mean, (w, m) => w * (m - center) * (m - center)).Sum() - ((n - 1) * error)) / ν;
        if (!(df > 0) || !(between > 0))
        {
            return new CalibratedMarker(mean, error, between, double.NaN, df, [!(df > 0)
                ? StatisticalWarning.TooFew("No subject has a replicate: give the error's standard deviation.")
                : StatisticalWarning.Boundary("The error variance is at least the variance between subjects: no calibration.")]);
        }

        double[][] z = [.. Independent(covariates).Select(c => c.Select(v => v - c.Average()).ToArray())];
        double[] xz = [.. z.Select(c => Enumerable.Range(0, n).Sum(i => k[i] * (mean[i] - center) * c[i]) / ν)];
        var values = new double[n];
        var weights = new Dictionary<double, double[]>();
        for (var i = 0; i < n; i++)
        {
            if (!weights.TryGetValue(k[i], out var w))
            {
                weights[k[i]] = w = Weights(between, error / k[i], xz, z);
            }

            values[i] = center + (w[0] * (mean[i] - center)) + z.Select((c, j) => w[j + 1] * c[i]).Sum();
        }

        return new CalibratedMarker(values, error, between, between / (between + error), df, []);
    }

    // Equation 4.6: (Σxx, Σxz) times the inverse of the covariance of (W̄, Z).
    private static double[] Weights(double xx, double error, double[] xz, double[][] z)
    {
        var p = z.Length + 1;
        var joint = new double[p, p];
        joint[0, 0] = xx + error;
        for (var i = 1; i < p; i++)
        {
            joint[0, i] = joint[i, 0] = xz[i - 1];
            for (var j = 1; j < p; j++)
            {
                joint[i, j] = z[i - 1].Zip(z[j - 1], (a, b) => a * b).Sum() / (z[0].Length - 1);
            }
        }

        double[] right = [xx, .. xz];
        var inverse = SymmetricMatrix.Inverse(joint)!;
        return [.. Enumerable.Range(0, p).Select(i => Enumerable.Range(0, p).Sum(j => inverse[i, j] * right[j]))];
    }

    private static IEnumerable<double[]> Independent(IReadOnlyList<double[]> covariates)
    {
        if (covariates.Count == 0)
        {
            return [];
        }

        double[] ones = [.. covariates[0].Select(_ => 1.0)];
        return new QrDecomposition([ones, .. covariates]).Pivot.Where(j => j > 0).Order().Select(j => covariates[j - 1]);
    }
}
