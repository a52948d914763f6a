using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Agreement;

/// <summary>Variance components of nested groups (site/day/run/replicate) by the analysis of variance, balanced or not (Searle,
/// Casella and McCulloch 1992, chapter 5; CLSI EP05-A3). Theory: docs/theory/precision.md.</summary>
public static class PrecisionExperiment
{
    /// <summary>Estimates the components.</summary>
    /// <param name="values">Values; NaN is missing.</param>
    /// <param name="levels">Group codes of each term from outside in; a group is counted within the groups that hold it.</param>
    /// <param name="names">Name of each term.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    public static PrecisionResult Of(
        IReadOnlyList<double> values, IReadOnlyList<IReadOnlyList<int>> levels, IReadOnlyList<string> names, double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(levels, names);
        int[] kept = [.. Enumerable.Range(0, values.Count).Where(i => !double.IsNaN(values[i]))];
        double[] y = [.. kept.Select(i => values[i])];
        var squares = new NestedSquares(y, [.. levels.Select(l => kept.Select(i => l[i]).ToArray())]);
        var mean = y.Length == 0 ? double.NaN : y.Average();
        if (squares.Df.Any(d => !(d > 0)))
        {
            var empty = new VarianceComponent("total", double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, Interval.None, double.NaN, double.NaN, double.NaN);
            return new PrecisionResult(mean, empty, [.. names.Append("error").Select(n => empty with { Name = n })], y.Length, false, [
                StatisticalWarning.TooFew("A term has no degrees of freedom: every term needs more groups than the one around it, and some groups two values.")]);
        }

        return Result(mean, squares, [.. names, "error"], confidenceLevel);
    }

    private static PrecisionResult Result(double mean, NestedSquares squares, string[] names, double level)
    {
        var weights = squares.ComponentWeights();
        double[] raw = [.. weights.Select(w => Dot(w, squares.MeanSquares))];
        double[] variances = [.. raw.Select(v => Math.Max(0, v))];
        var total = variances.Sum();

        // Components set to 0 take no part in the total, as in R's VCA.
        double[] ofTotal = [.. squares.MeanSquares.Select((_, j) => weights.Where((_, i) => raw[i] >= 0).Sum(w => w[j]))];
        VarianceComponent Row(string name, double df, double ss, double ms, double variance, double[] w)
        {
            var ν = Satterthwaite(w, squares);
            var sd = Math.Sqrt(variance);
            return new VarianceComponent(name, df, ss, ms, variance, ν, Limits(variance, ν, level), sd, 100 * sd / mean, 100 * variance / total);
        }

        var components = names.Select((n, i) => Row(n, squares.Df[i], squares.Sums[i], squares.MeanSquares[i], variances[i], weights[i])).ToArray();
        var sum = Row("total", double.NaN, double.NaN, double.NaN, total, ofTotal);
        var warnings = names.Where((_, i) => raw[i] < 0)
            .Select(n => StatisticalWarning.Boundary($"The variance of {n} is estimated below 0 and set to 0.")).ToList();
        if (total == 0)
        {
            warnings.Add(StatisticalWarning.Constant("The values do not vary."));
        }

        return new PrecisionResult(mean, sum with { Df = sum.VarianceDf }, components, squares.N, squares.IsBalanced, warnings);
    }

    private static double Satterthwaite(double[] weights, NestedSquares s)
    {
        var value = Dot(weights, s.MeanSquares);
        var spread = weights.Select((w, j) => w * w * s.MeanSquares[j] * s.MeanSquares[j] / s.Df[j]).Sum();
        return value > 0 ? value * value / spread : double.NaN;
    }

    private static Interval Limits(double variance, double df, double level) => double.IsNaN(df)
        ? Interval.None
        : new(df * variance / ChiSquared.Quantile((1 + level) / 2, df), df * variance / ChiSquared.Quantile((1 - level) / 2, df));

    private static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();
}
