namespace Tidemark.Statistics.Survival;

/// <summary>
/// Survival from times known only to lie in (left, right], as progression between two scans (Peto 1973; Turnbull 1976). The mass goes
/// to the innermost intervals; it is found by the EM algorithm and proved by the Kuhn-Tucker conditions (Gentleman and Geyer 1994).
/// Theory: docs/theory/turnbull.md.
/// </summary>
public static class Turnbull
{
    private const double Tolerance = 1e-9;

    /// <summary>Estimates the distribution.</summary>
    /// <param name="left">Last time known without the event, −∞ where none is; equal to right for an exactly known time.</param>
    /// <param name="right">First time known with the event; +∞ for right-censored rows. Rows with left &gt; right or NaN are left out.</param>
    /// <param name="maxIterations">Most EM iterations; default 100 000.</param>
    /// <param name="weights">Case weights, positive; default all 1. Rows with another weight are left out.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static TurnbullFit Fit(IReadOnlyList<double> left, IReadOnlyList<double> right, int maxIterations = 100_000, IReadOnlyList<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        SurvivalData.RequireLength(right.Count, left.Count, nameof(right));
        SurvivalData.RequireLength(weights?.Count ?? left.Count, left.Count, nameof(weights));
        int[] kept = [.. Enumerable.Range(0, left.Count).Where(i => left[i] <= right[i] && left[i] < double.PositiveInfinity && weights?[i] is null or > 0)];
        (double Left, double Right)[] rows = Array.ConvertAll(kept, i => (left[i], right[i]));
        var weight = Array.ConvertAll(kept, i => weights?[i] ?? 1.0);
        var warnings = new List<StatisticalWarning>();
        if (rows.Length < left.Count)
        {
            warnings.Add(new("SURV-EXCLUDED", $"{left.Count - rows.Length} of {left.Count} rows were left out: an end or weight is missing, a weight is not positive, or left is after right."));
        }

        if (rows.Length == 0)
        {
            warnings.Add(StatisticalWarning.TooFew("No row: nothing can be estimated."));
            return new TurnbullFit([], 0, 0, new Convergence(ConvergenceStatus.Singular, 0, 0), warnings);
        }

        var support = Support(rows);
        var ranges = Array.ConvertAll(rows, r => Range(support, r));
        var (mass, convergence, logLikelihood) = Maximize(ranges, weight, support.Length, maxIterations);
        if (convergence.Status != ConvergenceStatus.Converged)
        {
            warnings.Add(StatisticalWarning.NotConverged($"The EM algorithm did not reach its optimum in {convergence.Iterations} iterations."));
        }

        return new TurnbullFit(Intervals(support, mass), logLikelihood, rows.Length, convergence, warnings);
    }

    /// <summary>Innermost intervals: a left end followed at once by a right end. At one value: closed left, right, open left.</summary>
    private static (double Left, double Right)[] Support((double Left, double Right)[] rows)
    {
        (double Value, int Kind)[] ends = [.. rows
            .SelectMany(r => new[] { (r.Left, r.Left == r.Right ? 0 : 2), (r.Right, 1) })
            .Distinct().Order()];
        var support = new List<(double, double)>();
        for (var i = 1; i < ends.Length; i++)
        {
            if (ends[i].Kind == 1 && ends[i - 1].Kind != 1)
            {
                support.Add((ends[i - 1].Value, ends[i].Value));
            }
        }

        return [.. support];
    }

    private static (int First, int Last) Range((double Left, double Right)[] support, (double Left, double Right) row)
    {
        var exact = row.Left == row.Right;
        var first = Array.FindIndex(support, s => exact ? s.Right >= row.Left : s.Left >= row.Left && s.Right > row.Left);
        var last = Array.FindLastIndex(support, s => s.Right <= row.Right);
        return (first, last);
    }

    private static (double[] Mass, Convergence Convergence, double LogLikelihood) Maximize((int First, int Last)[] ranges, double[] weight, int m, int maxIterations)
    {
        double[] mass = [.. Enumerable.Repeat(1.0 / m, m)];
        var (cumulative, slope, total) = (new double[m + 1], new double[m + 1], weight.Sum());
        for (var iteration = 1; ; iteration++)
        {
            for (var j = 0; j < m; j++)
            {
                cumulative[j + 1] = cumulative[j] + mass[j];
            }

            Array.Clear(slope);
            var logLikelihood = 0.0;
            for (var i = 0; i < ranges.Length; i++)
            {
                var (first, last) = ranges[i];
                var p = cumulative[last + 1] - cumulative[first];
                logLikelihood += weight[i] * Math.Log(p);
                slope[first] += weight[i] / p;
                slope[last + 1] -= weight[i] / p;
            }

            var (gradient, excess) = (0.0, 0.0);
            for (var j = 0; j < m; j++)
            {
                gradient += slope[j] / total;
                excess = Math.Max(excess, gradient - 1);
                mass[j] *= gradient;
            }

            if (excess <= Tolerance || iteration >= maxIterations)
            {
                var status = excess <= Tolerance ? ConvergenceStatus.Converged : ConvergenceStatus.NotConverged;
                return (mass, new Convergence(status, iteration, excess), logLikelihood);
            }
        }
    }

    private static TurnbullInterval[] Intervals((double Left, double Right)[] support, double[] mass)
    {
        var survival = 1.0;
        var intervals = new List<TurnbullInterval>();
        for (var j = 0; j < support.Length; j++)
        {
            if (mass[j] > 1e-10)
            {
                survival = Math.Max(0.0, survival - mass[j]);
                intervals.Add(new TurnbullInterval(support[j].Left, support[j].Right, mass[j], survival < 1e-9 ? 0.0 : survival));
            }
        }

        return [.. intervals];
    }
}
