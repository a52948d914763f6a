using Tidemark.Statistics.Survival;

namespace Tidemark.Statistics.Accuracy;

/// <summary>Ĝ(s | x) = exp(−Λ̂(s | x)) by regression of the censoring time on the marker and other covariates.</summary>
internal static class CensoringModel
{
    /// <summary>Λ̂(s | x) = Λ̂₀(s) exp(xᵀβ̂), Efron.</summary>
    internal static CensoringSurvival Cox(double[] time, bool[] isCensored, IReadOnlyList<double[]> x)
    {
        var fit = CoxModel.Fit(SurvivalData.RightCensored(time, isCensored), [.. x.Select((column, j) => new Covariate($"x{j}", column))]);
        double[] center = [.. x.Select(column => column.Average())];
        var beta = Array.ConvertAll([.. fit.Coefficients], c => double.IsFinite(c.Estimate) ? c.Estimate : 0.0);
        var steps = fit.BaselineHazard(center);
        double[] times = [.. steps.Select(s => s.Time)], hazard = [.. steps.Select(s => s.CumulativeHazard)];
        var risk = new double[time.Length];
        for (var i = 0; i < risk.Length; i++)
        {
            risk[i] = Math.Exp(beta.Select((b, j) => b * (x[j][i] - center[j])).Sum());
        }

        return new CensoringSurvival(
            [.. time.Select((t, i) => Math.Exp(-risk[i] * Step(times, hazard, t, isStrict: true)))],
            (i, t) => Math.Exp(-risk[i] * Step(times, hazard, t, isStrict: false)));
    }

    /// <summary>Λ̂(s | x) = B̂₀(s) + xᵀB̂(s), least squares at each censoring time (Aalen 1989).</summary>
    internal static CensoringSurvival Aalen(double[] time, bool[] isCensored, IReadOnlyList<double[]> x)
    {
        var (times, jumps) = AdditiveHazards.Fit(time, isCensored, x);
        double Hazard(int row, double t, bool isStrict)
        {
            var last = Count(times, t, isStrict) - 1;
            return last < 0 ? 0.0 : jumps[last][0] + x.Select((column, j) => column[row] * jumps[last][j + 1]).Sum();
        }

        return new CensoringSurvival([.. time.Select((t, i) => Math.Exp(-Hazard(i, t, true)))], (i, t) => Math.Exp(-Hazard(i, t, false)));
    }

    private static double Step(double[] times, double[] values, double t, bool isStrict)
    {
        var count = Count(times, t, isStrict);
        return count == 0 ? 0.0 : values[count - 1];
    }

    /// <summary>How many of the ascending times are at most t, or below it.</summary>
    private static int Count(double[] times, double t, bool isStrict)
    {
        var at = Array.BinarySearch(times, t);
        return at < 0 ? ~at : isStrict ? at : at + 1;
    }
}
