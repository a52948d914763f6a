using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Iteratively reweighted least squares (McCullagh and Nelder 1989, section 2.5) by QR, with step halving where the
/// deviance rises or a mean leaves its domain. It ends where the deviance changes by less than a share ε, or a step is less than
/// 1e-10 standard errors long.</summary>
internal sealed class FisherScoring(double[] y, double[] weights, double[] offset, ResponseFamily family, LinkFunction link, double ε, int maxIterations)
{
    private const double Negligible = 1e-20;
    private const int Patience = 15;

    public double[] Y => y;

    public double[] Weights => weights;

    public double[] Offset => offset;

    public FisherScoring With(double[] otherOffset) => new(y, weights, otherOffset, family, link, ε, maxIterations);

    public ScoringPoint Fit(IReadOnlyList<double[]> columns, double[]? start = null)
    {
        var η = start is null ? Start() : Predictor(columns, start);
        var β = start ?? new double[columns.Count];
        var isFirst = start is null;
        var here = Deviance(η);
        for (var i = 1; i <= maxIterations; i++)
        {
            var (qr, work, step) = Step(columns, η);
            var next = Spread(step, qr.Pivot, columns.Count);
            if (Search(columns, β, next, isFirst ? double.PositiveInfinity : here) is not { } found)
            {
                return isFirst && AtTheMean(columns) is { } flat ? Fit(columns, flat) : End(columns, qr, work, β, η, here, ConvergenceStatus.NotConverged, i);
            }

            var change = Math.Abs(found.Deviance - here) / (Math.Abs(found.Deviance) + 0.1);
            var isShort = Length(η, found.Predictor) <= Negligible * Scale(found.Deviance);
            (β, η, here, isFirst) = (found.Beta, found.Predictor, found.Deviance, false);
            if (i >= Patience && Array.Exists(η, IsAtTheEdge))
            {
                return End(columns, qr, work, β, η, here, ConvergenceStatus.Diverged, i);
            }

            if (change < ε || isShort)
            {
                return End(columns, qr, work, β, η, here, ConvergenceStatus.Converged, i);
            }
        }

        return End(columns, null, [], β, η, here, ConvergenceStatus.NotConverged, maxIterations);
    }

    /// <summary>Derivative of half the deviance by the coefficient of a column.</summary>
    public double Slope(double[] column, double[] η)
    {
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var μ = link.Inverse(η[i]);
            sum -= weights[i] * (y[i] - μ) / family.Variance(μ) * link.Slope(η[i]) * column[i];
        }

        return sum;
    }

    public double Deviance(double[] η)
    {
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var μ = link.Inverse(η[i]);
            if (!link.IsInDomain(η[i]) || !family.IsMean(μ))
            {
                return double.PositiveInfinity;
            }

            sum += weights[i] * family.UnitDeviance(y[i], μ);
        }

        return sum;
    }

    private double Scale(double deviance) => family.EstimatesDispersion ? deviance / Math.Max(1, y.Length) : 1;

    private bool IsAtTheEdge(double η)
    {
        var μ = link.Inverse(η);
        var edge = Math.Max(1e-11, ε / 10);
        return family.IsBinomial ? μ < edge || μ > 1 - edge : family.DefaultLink == LinkFunction.Log && μ < edge;
    }

    private double[] Start()
    {
        double[] η = [.. y.Select((v, i) => link.Link(family.Start(v, weights[i])))];
        if (double.IsFinite(Deviance(η)))
        {
            return η;
        }

        // Some link has no finite value at some response: begin at the mean of all.
        var mean = y.Zip(weights, (v, w) => v * w).Sum() / weights.Sum();
        return [.. y.Select(_ => link.Link(mean))];
    }

    // Coefficients of a predictor as near as can be to that of the mean response; null where its means leave the domain.
    private double[]? AtTheMean(IReadOnlyList<double[]> columns)
    {
        var mean = link.Link(y.Zip(weights, (v, w) => v * w).Sum() / weights.Sum());
        var qr = new QrDecomposition(columns);
        var β = Spread(qr.Solve(qr.QTransposed(Array.ConvertAll(offset, o => mean - o))), qr.Pivot, columns.Count);
        return double.IsFinite(Deviance(Predictor(columns, β))) ? β : null;
    }

    private (QrDecomposition Qr, double[] Work, double[] Step) Step(IReadOnlyList<double[]> columns, double[] η)
    {
        var (root, response) = (new double[y.Length], new double[y.Length]);
        for (var i = 0; i < y.Length; i++)
        {
            var (μ, slope) = (link.Inverse(η[i]), link.Slope(η[i]));
            root[i] = Math.Sqrt(weights[i] * slope * slope / family.Variance(μ));
            response[i] = (η[i] - offset[i] + ((y[i] - μ) / slope)) * root[i];
        }

        var qr = new QrDecomposition([.. columns.Select(c => Times(c, root))]);
        return (qr, Array.ConvertAll(root, r => r * r), qr.Solve(qr.QTransposed(response)));
    }

    private (double[] Beta, double[] Predictor, double Deviance)? Search(IReadOnlyList<double[]> columns, double[] from, double[] to, double deviance)
    {
        for (var λ = 1.0; λ > 1e-9; λ /= 2)
        {
            double[] β = [.. from.Zip(to, (a, b) => λ == 1 ? b : a + (λ * (b - a)))];
            var η = Predictor(columns, β);
            var there = Deviance(η);
            if (double.IsFinite(there) && there <= deviance + (1e-9 * (Math.Abs(deviance) + 0.1)))
            {
                return (β, η, there);
            }
        }

        return null;
    }

    private double Length(double[] before, double[] after)
    {
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var slope = link.Slope(after[i]);
            var d = (after[i] - before[i]) * slope;
            sum += weights[i] * d * d / family.Variance(link.Inverse(after[i]));
        }

        return sum;
    }

    // Weights and decomposition are those of the last step, as R has them.
    private ScoringPoint End(
        IReadOnlyList<double[]> columns, QrDecomposition? last, double[] work, double[] β, double[] η, double deviance, ConvergenceStatus status, int iterations)
    {
        var qr = columns.Count == 0 ? null : last;
        if (columns.Count > 0 && last is null)
        {
            (qr, work, _) = Step(columns, η);
        }

        var gradient = columns.Count == 0 ? 0 : columns.Max(c => Math.Abs(Slope(c, η)));
        int[] pivot = qr?.Pivot ?? [];
        return new ScoringPoint(
            [.. pivot.Select(j => β[j])], pivot, η, Array.ConvertAll(η, v => link.Inverse(v)), work, deviance, qr, new Convergence(status, iterations, gradient));
    }

    private double[] Predictor(IReadOnlyList<double[]> columns, double[] β)
    {
        var η = (double[])offset.Clone();
        for (var j = 0; j < columns.Count; j++)
        {
            for (var i = 0; i < η.Length; i++)
            {
                η[i] += columns[j][i] * β[j];
            }
        }

        return η;
    }

    private static double[] Times(double[] a, double[] b)
    {
        var product = new double[a.Length];
        for (var i = 0; i < product.Length; i++)
        {
            product[i] = a[i] * b[i];
        }

        return product;
    }

    private static double[] Spread(double[] values, int[] pivot, int count)
    {
        var all = new double[count];
        for (var j = 0; j < pivot.Length; j++)
        {
            all[pivot[j]] = values[j];
        }

        return all;
    }
}
