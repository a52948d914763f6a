using Tidemark.Statistics.Bootstrap;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Agreement;

/// <summary>One method comparison: the line of the data and of its resamples.</summary>
internal sealed class LineWork(double[] x, double[] y, LineMethod method, LineOptions options)
{
    private readonly List<StatisticalWarning> warnings = [];
    private Convergence convergence = Convergence.Exact;

    // A falling line is turned over: Passing and Bablok's shift presumes that the methods rise together.
    private readonly double turn = method == LineMethod.PassingBablok && WeightedMoments.Of(x, y, default).Sxy < 0 ? -1 : 1;

    public LineFit Fit()
    {
        var line = Line(x, y);
        Judge(line.Slope);
        var kind = options.Interval == LineInterval.Analytical && method == LineMethod.WeightedDeming
            ? LineInterval.Jackknife
            : options.Interval;
        var (intercept, slope) = kind switch
        {
            LineInterval.Jackknife => Jackknife(line),
            LineInterval.Analytical => Analytical(line),
            _ => Bootstrapped(line, kind),
        };
        return new LineFit(intercept, slope, x.Length, convergence, warnings);
    }

    private void Judge(double slope)
    {
        if (turn < 0)
        {
            warnings.Add(StatisticalWarning.Domain("The methods run against each other: the line was found for -y and turned back."));
        }

        if (method == LineMethod.WeightedDeming)
        {
            var (_, _, iterations, converged) = Deming.WeightedLine(x, y, options.ErrorRatio);
            convergence = new Convergence(converged ? ConvergenceStatus.Converged : ConvergenceStatus.NotConverged, iterations, double.NaN);
        }

        if (!convergence.IsUsable)
        {
            warnings.Add(StatisticalWarning.NotConverged("The weights of the weighted Deming regression did not settle."));
        }

        if (!double.IsFinite(slope))
        {
            warnings.Add(StatisticalWarning.Domain("The line is vertical or undetermined: no finite slope."));
        }
    }

    private (double Intercept, double Slope) Line(double[] a, double[] b)
    {
        switch (method)
        {
            case LineMethod.Deming:
                return Deming.Line(a, b, options.ErrorRatio);
            case LineMethod.WeightedDeming:
                var (intercept, slope, _, _) = Deming.WeightedLine(a, b, options.ErrorRatio);
                return (intercept, slope);
            case LineMethod.TheilSen:
                return TheilSen.Line(a, b);
            case LineMethod.PassingBablok:
                var (i, s) = PassingBablok.Line(a, Turned(b), options.AverageAngles);
                return (turn * i, turn * s);
            default:
                var m = WeightedMoments.Of(a, b, Weights(a));
                return (m.MeanY - (m.Sxy / m.Sxx * m.MeanX), m.Sxy / m.Sxx);
        }
    }

    private double[] Weights(double[] a) =>
        method == LineMethod.WeightedLeastSquares ? [.. a.Select(v => 1 / (v * v))] : [];

    private double[] Turned(double[] b) => turn > 0 ? b : [.. b.Select(v => -v)];

    private (LineCoefficient Intercept, LineCoefficient Slope) Analytical((double Intercept, double Slope) line)
    {
        if (method is LineMethod.PassingBablok or LineMethod.TheilSen)
        {
            var (_, _, intercept, slope) = method == LineMethod.TheilSen
                ? TheilSen.WithLimits(x, y, options.ConfidenceLevel)
                : PassingBablok.WithLimits(x, Turned(y), options.AverageAngles, options.ConfidenceLevel);
            if (double.IsInfinity(slope.Low))
            {
                warnings.Add(StatisticalWarning.TooFew($"{x.Length} pairs carry no limits at this level: they are infinite."));
            }

            return (new(line.Intercept, double.NaN, TurnedBack(intercept)), new(line.Slope, double.NaN, TurnedBack(slope)));
        }

        var (a, b) = method == LineMethod.Deming ? Deming.StdErrors(x, y, line.Slope) : LeastSquaresErrors(line);
        return (Student(line.Intercept, a), Student(line.Slope, b));
    }

    private Interval TurnedBack(Interval i) => turn > 0 ? i : new(-i.High, -i.Low);

    private (double Intercept, double Slope) LeastSquaresErrors((double Intercept, double Slope) line)
    {
        var weights = Weights(x);
        var m = WeightedMoments.Of(x, y, weights);
        var total = weights.Length == 0 ? x.Length : weights.Sum();
        var variance = Math.Max(0, m.Syy - (line.Slope * m.Sxy)) / (x.Length - 2);
        return (Math.Sqrt(variance * ((1 / total) + (m.MeanX * m.MeanX / m.Sxx))), Math.Sqrt(variance / m.Sxx));
    }

    private LineCoefficient Student(double estimate, double stdError)
    {
        var reach = stdError * StudentT.Quantile(0.5 + (options.ConfidenceLevel / 2), x.Length - 2);
        return new LineCoefficient(estimate, stdError, new(estimate - reach, estimate + reach));
    }

    // Linnet (1990): pseudo-values n θ - (n - 1) θ₍ᵢ₎, t on n - 2.
    private (LineCoefficient Intercept, LineCoefficient Slope) Jackknife((double Intercept, double Slope) line)
    {
        var n = x.Length;
        var intercepts = new double[n];
        var slopes = new double[n];
        for (var i = 0; i < n; i++)
        {
            var left = Line([.. x[..i], .. x[(i + 1)..]], [.. y[..i], .. y[(i + 1)..]]);
            intercepts[i] = (n * line.Intercept) - ((n - 1) * left.Intercept);
            slopes[i] = (n * line.Slope) - ((n - 1) * left.Slope);
        }

        return (Student(line.Intercept, StdErrorOfMean(intercepts)), Student(line.Slope, StdErrorOfMean(slopes)));
    }

    private static double StdErrorOfMean(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) / values.Length);
    }

    private (LineCoefficient Intercept, LineCoefficient Slope) Bootstrapped((double Intercept, double Slope) line, LineInterval kind)
    {
        var random = options.Random ?? throw new ArgumentException("A bootstrap needs a generator.");
        var pairs = method == LineMethod.PassingBablok && x.Length <= ResampledSlopes.Most ? new ResampledSlopes(x, Turned(y), options.AverageAngles) : null;
        (double Intercept, double Slope) Of(int[] rows)
        {
            if (pairs is null)
            {
                return Line([.. rows.Select(i => x[i])], [.. rows.Select(i => y[i])]);
            }

            var (intercept, slope) = pairs.Line(rows);
            return (turn * intercept, turn * slope);
        }

        var replicates = new (double Intercept, double Slope)[options.Replicates];
        var all = Enumerable.Range(0, x.Length).ToArray();
        Parallel.For(0, replicates.Length, r =>
        {
            var stream = random.Stream(r);
            var rows = new int[x.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = stream.NextInt(rows.Length);
            }

            replicates[r] = Of(rows);
        });
        var left = kind == LineInterval.BiasCorrectedBootstrap
            ? all.Select(i => Of([.. all.Where(j => j != i)])).ToArray()
            : [];
        return (
            Resampled(line.Intercept, [.. replicates.Select(r => r.Intercept)], [.. left.Select(l => l.Intercept)], kind),
            Resampled(line.Slope, [.. replicates.Select(r => r.Slope)], [.. left.Select(l => l.Slope)], kind));
    }

    private LineCoefficient Resampled(double estimate, double[] replicates, double[] jackknife, LineInterval kind)
    {
        var result = BootstrapResult.Of(estimate, replicates, jackknife.Length > 0 ? EmpiricalInfluence.ByJackknife(jackknife) : null);
        var form = kind == LineInterval.Bootstrap ? BootstrapKind.Percentile : BootstrapKind.BiasCorrectedAccelerated;
        return new LineCoefficient(estimate, result.StdError, result.Confidence(form, options.ConfidenceLevel));
    }
}
