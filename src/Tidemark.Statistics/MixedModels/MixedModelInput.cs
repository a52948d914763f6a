using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The complete rows of a mixed model, and the way back from its optimum to the units of the data.</summary>
internal sealed class MixedModelInput
{
    private readonly DesignMatrix design;
    private readonly DesignMatrix random;
    private readonly MixedModelOptions options;
    private readonly double[] y;
    private readonly int[] subjects;
    private readonly double[] root;
    private readonly int dropped;

    public MixedModelInput(
        DesignMatrix design, DesignMatrix random, IReadOnlyList<double> y, IReadOnlyList<int> subjects, int[] rows, MixedModelOptions options)
    {
        (this.design, this.random, this.options) = (design.Select(rows), random.Select(rows), options);
        this.y = [.. rows.Select(i => y[i])];
        this.subjects = [.. rows.Select(i => subjects[i])];
        root = [.. rows.Select(i => options.Weights is { } w ? Math.Sqrt(w[i]) : 1)];
        dropped = y.Count - rows.Length;
    }

    public double LogWeights => options.Weights is null ? 0 : root.Sum(w => 2 * Math.Log(w));

    public StatisticalWarning? Unusable()
    {
        var groups = subjects.Distinct().Count();
        return groups < 2 || y.Length <= design.Columns.Count
            ? StatisticalWarning.TooFew($"{y.Length} rows of {groups} subject(s) for {design.Columns.Count} fixed effects.")
            : groups * random.Columns.Count >= y.Length && options.Weights is null
                ? StatisticalWarning.TooFew($"{y.Length} rows for {groups * random.Columns.Count} random effects: they cannot be told from the residual.")
                : null;
    }

    public SubjectBlocks Blocks() =>
        new([.. design.Columns.Select(Weighted)], Weighted(y), [.. random.Columns.Select(Weighted)], subjects);

    public LinearMixedModelFit Empty(StatisticalWarning warning)
    {
        var q = random.Columns.Count;
        var none = LinearModel.Spread(new double[0, 0], [], design.Columns.Count, double.NaN);
        return new LinearMixedModelFit(
            [.. design.Terms.Select(t => new Coefficient(t, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN))],
            none, random.Terms, LinearModel.Spread(new double[0, 0], [], q, double.NaN), [], double.NaN, double.NaN,
            y.Length, dropped, [.. subjects.Distinct().Order()], [], [], new Convergence(ConvergenceStatus.Singular, 0, double.NaN), [warning]);
    }

    public LinearMixedModelFit Result(
        SubjectBlocks blocks, ProfiledDeviance criterion, double[] θ, ProfilePoint point, Convergence convergence)
    {
        var qr = blocks.Qr;
        var β = qr.Solve([.. blocks.QTransposedY.Take(qr.Rank).Zip(point.Beta, (a, b) => a + b)]);
        var covariance = ToColumns(qr, Scaled(point.UnitCovariance, point.Scale));
        var df = new Satterthwaite(qr.Pivot, covariance, Slopes(qr, point, covariance), Hessian(point, criterion.Ν));
        double[][] effects = [.. point.RandomEffects.Select(b => b.Select((v, j) => v / blocks.Scales[j]).ToArray())];
        var fit = new LinearMixedModelFit(
            [.. design.Terms.Select(t => new Coefficient(t, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN))],
            LinearModel.Spread(covariance, qr.Pivot, design.Columns.Count, 1),
            random.Terms,
            RandomCovariance(criterion.Factor.Covariance(θ), blocks.Scales, point.Scale),
            Unscaled(criterion.Factor, θ, blocks.Scales),
            Math.Sqrt(point.Scale),
            point.Value,
            y.Length,
            dropped,
            blocks.Levels,
            effects,
            Fitted(qr.Pivot, β, blocks.Levels, effects),
            convergence,
            [.. LinearModel.AliasedColumns(design, qr.Pivot), .. Verdicts(convergence)])
        {
            Df = df,
            ConfidenceLevel = options.ConfidenceLevel,
        };
        return fit with { Terms = Table(fit.Terms, qr.Pivot, β, covariance, df) };
    }

    private double[] Weighted(double[] column) => options.Weights is null ? column : [.. column.Zip(root, (v, w) => v * w)];

    private static IEnumerable<StatisticalWarning> Verdicts(Convergence convergence)
    {
        if (convergence.Status == ConvergenceStatus.Boundary)
        {
            yield return StatisticalWarning.Boundary("Singular fit: a random-effect variance is zero or a correlation is ±1.");
        }
        else if (convergence.Status != ConvergenceStatus.Converged)
        {
            yield return StatisticalWarning.NotConverged("The criterion has no optimum within the iterations allowed.");
        }
    }

    private Coefficient[] Table(IReadOnlyList<Coefficient> empty, int[] pivot, double[] β, double[,] covariance, Satterthwaite df)
    {
        Coefficient[] table = [.. empty];
        for (var j = 0; j < pivot.Length; j++)
        {
            var weights = new double[table.Length];
            weights[pivot[j]] = 1;
            var ν = df.DegreesOfFreedom(weights);
            var se = Math.Sqrt(covariance[j, j]);
            var t = β[j] / se;
            var half = StudentT.Quantile(0.5 + (options.ConfidenceLevel / 2), ν) * se;
            table[pivot[j]] = new Coefficient(
                table[pivot[j]].Term, β[j], se, t, ν, StudentT.TwoSidedP(t, ν), β[j] - half, β[j] + half);
        }

        return table;
    }

    private double[] Fitted(int[] pivot, double[] β, int[] levels, double[][] effects)
    {
        var fitted = new double[y.Length];
        for (var i = 0; i < fitted.Length; i++)
        {
            var b = effects[Array.BinarySearch(levels, subjects[i])];
            for (var j = 0; j < pivot.Length; j++)
            {
                fitted[i] += design.Columns[pivot[j]][i] * β[j];
            }

            for (var k = 0; k < b.Length; k++)
            {
                fitted[i] += random.Columns[k][i] * b[k];
            }
        }

        return fitted;
    }

    // ∂C/∂θ_a = -σ² S⁻¹ S_a S⁻¹, ∂C/∂log σ² = C.
    private static double[][,] Slopes(QrDecomposition qr, ProfilePoint point, double[,] covariance) =>
    [
        .. point.InformationSlopes.Select(s =>
            ToColumns(qr, Scaled(Product(Product(point.UnitCovariance, s), point.UnitCovariance), -point.Scale))),
        covariance,
    ];

    private static double[,] Hessian(ProfilePoint point, double ν)
    {
        var n = point.Gradient.Length;
        var h = new double[n + 1, n + 1];
        h[n, n] = ν;
        for (var a = 0; a < n; a++)
        {
            h[a, n] = h[n, a] = point.ScaleCross[a];
            for (var b = 0; b < n; b++)
            {
                h[a, b] = point.FullHessian[a, b];
            }
        }

        return h;
    }

    // R⁻¹ M R⁻ᵀ: from the orthonormal basis to the columns of the design.
    private static double[,] ToColumns(QrDecomposition qr, double[,] m)
    {
        var half = SolveColumns(qr, m);
        return SolveColumns(qr, Transposed(half));
    }

    private static double[,] SolveColumns(QrDecomposition qr, double[,] m)
    {
        var n = m.GetLength(0);
        var result = new double[n, n];
        for (var j = 0; j < n; j++)
        {
            var solved = qr.Solve([.. Enumerable.Range(0, n).Select(i => m[i, j])]);
            for (var i = 0; i < n; i++)
            {
                result[i, j] = solved[i];
            }
        }

        return result;
    }

    private static double[,] Transposed(double[,] m) => Build(m.GetLength(0), (i, j) => m[j, i]);

    private static double[,] Scaled(double[,] m, double by) => Build(m.GetLength(0), (i, j) => m[i, j] * by);

    private static double[,] Product(double[,] a, double[,] b) =>
        Build(a.GetLength(0), (i, j) => Enumerable.Range(0, a.GetLength(0)).Sum(k => a[i, k] * b[k, j]));

    private static double[,] RandomCovariance(double[] g, double[] scales, double σ2) =>
        Build(scales.Length, (i, j) => σ2 * g[(i * scales.Length) + j] / scales[i] / scales[j]);

    private static double[] Unscaled(RelativeFactor factor, double[] θ, double[] scales) =>
        [.. θ.Select((v, a) => v / scales[factor.RowOf(a)])];

    private static double[,] Build(int n, Func<int, int, double> entry)
    {
        var m = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                m[i, j] = entry(i, j);
            }
        }

        return m;
    }
}
