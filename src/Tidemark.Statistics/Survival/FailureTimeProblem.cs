using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Statistics.Survival;

/// <summary>The rows of an accelerated failure time model on the scale that is linear.</summary>
internal sealed class FailureTimeProblem
{
    private readonly FailureTimeOptions options;
    private readonly FailureTimeDistribution distribution;
    private readonly DesignMatrix x;
    private readonly int[] rows;
    private readonly double[] low;
    private readonly double[] high;
    private readonly double[] weights;
    private readonly double[] offset;
    private readonly int[] stratum;
    private readonly int scales;

    public FailureTimeProblem(DesignMatrix design, CensoredTimes times, FailureTimeOptions options)
    {
        (this.options, distribution) = (options, options.Distribution);
        rows = [.. Enumerable.Range(0, design.Rows).Where(i => options.Weights is null || options.Weights[i] > 0)];
        x = design.Select(rows);
        low = [.. rows.Select(i => distribution.Transformed(times.Low[i]))];
        high = [.. rows.Select(i => distribution.Transformed(times.High[i]))];
        weights = [.. rows.Select(i => options.Weights?[i] ?? 1)];
        offset = [.. rows.Select(i => options.Offset?[i] ?? 0)];
        stratum = [.. rows.Select(i => options.Strata?[i] ?? 0)];
        scales = options.Strata is null ? 1 : stratum.DefaultIfEmpty(0).Max() + 1;
    }

    private double? FixedScale => options.Scale ?? distribution.FixedScale;

    private double[] Middle => [.. low.Zip(high, (l, h) => double.IsInfinity(l) ? h : double.IsInfinity(h) ? l : (l + h) / 2)];

    public FailureTimeFit Fit()
    {
        if (low.Zip(high).Any(t => !(t.First <= t.Second) || (double.IsInfinity(t.First) && double.IsInfinity(t.Second))))
        {
            return Unusable(StatisticalWarning.Domain(distribution.IsLog
                ? $"A time is not positive: the distribution {distribution.Name} has positive times."
                : "A time has no finite limit."));
        }

        var qr = new QrDecomposition(x.Columns);
        var free = low.Zip(high).Count(t => !double.IsInfinity(t.First) && !double.IsInfinity(t.Second));
        if (qr.Rank == 0 || free == 0)
        {
            return Unusable(StatisticalWarning.TooFew("No time is known to lie between two limits: nothing can be estimated."));
        }

        double[][] columns = [.. qr.Pivot.Select(j => x.Columns[j])];
        var (likelihood, point, last, convergence) = Maximum(columns);
        double[][] one = [Enumerable.Repeat(1.0, rows.Length).ToArray()];
        var none = columns is [var only] && only.All(v => v == 1) ? last.Value : Maximum(one).Last.Value;
        var inverse = SymmetricMatrix.Inverse(last.Hessian);
        var status = inverse is null || !convergence.IsUsable ? ConvergenceStatus.NotConverged : convergence.Status;
        return Result(likelihood, qr.Pivot, point, inverse ?? Nothing(point.Length), -last.Value, -none, convergence with { Status = status });
    }

    private (FailureTimeLikelihood Likelihood, double[] Point, Curvature Last, Convergence Convergence) Maximum(double[][] columns)
    {
        var likelihood = new FailureTimeLikelihood(columns, low, high, weights, offset, stratum, scales, FixedScale, distribution);
        double[] response = [.. Middle.Zip(offset, (m, o) => m - o)];
        var qr = new QrDecomposition(columns);
        var qty = qr.QTransposed(response);
        var spread = Math.Sqrt(qr.Residuals(qty).Sum(e => e * e) / Math.Max(1, rows.Length));
        double[] first = [.. qr.Solve(qty), .. FixedScale is null ? Enumerable.Repeat(Math.Log(Math.Max(spread, 1e-4 * (1 + Math.Abs(response[0])))), scales) : []];
        var (point, last, convergence) = Newton.Minimize(likelihood.At, first);
        return (likelihood, point, last, convergence);
    }

    private FailureTimeFit Result(
        FailureTimeLikelihood likelihood, int[] pivot, double[] point, double[,] covariance, double logLik, double none, Convergence convergence)
    {
        var p = x.Columns.Count;
        string[] names = [.. x.Terms, .. FixedScale is not null ? [] : scales == 1 ? ["Log(scale)"] : options.StrataNames];
        int[] places = [.. pivot, .. Enumerable.Range(p, point.Length - pivot.Length)];
        var η = likelihood.Predictor(point);
        var robust = options.Cluster is null ? null : Robust(likelihood, point, η, covariance);
        var jacobian = distribution.IsLog ? Enumerable.Range(0, low.Length).Where(i => low[i] == high[i]).Sum(i => weights[i] * low[i]) : 0;
        return new FailureTimeFit
        {
            Distribution = distribution,
            Terms = WaldTable.Of(names, places, point, robust ?? covariance, options.ConfidenceLevel),
            Covariance = LinearModel.Spread(covariance, places, names.Length, 1),
            RobustCovariance = robust is null ? null : LinearModel.Spread(robust, places, names.Length, 1),
            Scales = [.. Enumerable.Range(0, scales).Select(s => FixedScale ?? Math.Exp(point[pivot.Length + s]))],
            LogLik = logLik - jacobian,
            LogLikNull = none - jacobian,
            N = rows.Length,
            Exact = low.Zip(high).Count(t => t.First == t.Second),
            Rows = rows,
            LinearPredictor = η,
            DevianceResiduals = [.. η.Select((_, i) => likelihood.DevianceResidual(point, η, i))],
            Convergence = convergence,
            Warnings = [.. LinearModel.AliasedColumns(x, pivot), .. convergence.IsUsable ? [] : (StatisticalWarning[])[StatisticalWarning.NotConverged("The likelihood has no interior maximum.")]],
            Columns = p,
        };
    }

    private double[,] Robust(FailureTimeLikelihood likelihood, double[] point, double[] η, double[,] covariance)
    {
        var m = point.Length;
        var sums = new Dictionary<int, double[]>();
        for (var i = 0; i < rows.Length; i++)
        {
            var score = likelihood.Score(point, η, i);
            var sum = sums.TryGetValue(options.Cluster![rows[i]], out var known) ? known : sums[options.Cluster[rows[i]]] = new double[m];
            for (var j = 0; j < m; j++)
            {
                sum[j] += score[j];
            }
        }

        var robust = new double[m, m];
        foreach (var sum in sums.Values)
        {
            double[] change = [.. Enumerable.Range(0, m).Select(j => Enumerable.Range(0, m).Sum(k => covariance[j, k] * sum[k]))];
            for (var j = 0; j < m; j++)
            {
                for (var k = 0; k < m; k++)
                {
                    robust[j, k] += change[j] * change[k];
                }
            }
        }

        return robust;
    }

    private static double[,] Nothing(int n)
    {
        var m = new double[n, n];
        for (var i = 0; i < n * n; i++)
        {
            m[i / n, i % n] = double.NaN;
        }

        return m;
    }

    private FailureTimeFit Unusable(StatisticalWarning warning)
    {
        string[] names = [.. x.Terms, .. FixedScale is null ? ["Log(scale)"] : Array.Empty<string>()];
        return new FailureTimeFit
        {
            Distribution = distribution,
            Terms = WaldTable.Of(names, [], [], new double[0, 0], options.ConfidenceLevel),
            Covariance = Nothing(names.Length),
            Scales = [double.NaN],
            LogLik = double.NaN,
            LogLikNull = double.NaN,
            N = rows.Length,
            Exact = low.Zip(high).Count(t => t.First == t.Second),
            Rows = rows,
            LinearPredictor = [.. rows.Select(_ => double.NaN)],
            DevianceResiduals = [.. rows.Select(_ => double.NaN)],
            Convergence = new Convergence(ConvergenceStatus.Singular, 0, double.NaN),
            Warnings = [warning],
            Columns = x.Columns.Count,
        };
    }
}
