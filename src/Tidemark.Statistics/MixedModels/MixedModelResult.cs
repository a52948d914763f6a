using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The way back from the optimum to the units of the data.</summary>
internal static class MixedModelResult
{
    public static LinearMixedModelFit Empty(MixedModelData data, StatisticalWarning warning)
    {
        var p = data.Design.Columns.Count;
        RandomTermFit[] random = [.. data.Random.Select(t => new RandomTermFit(
            t.Group, t.Columns.Terms, LinearModel.Spread(new double[0, 0], [], t.Columns.Columns.Count, double.NaN), [.. t.Codes.Distinct().Order()], []))];
        return new LinearMixedModelFit(
            [.. data.Design.Terms.Select(t => Test(t, double.NaN, double.NaN, double.NaN, data.Options.ConfidenceLevel))],
            LinearModel.Spread(new double[0, 0], [], p, double.NaN), random, [], double.NaN, double.NaN, data.Y.Length, data.Dropped, data.Rows,
            [], [], new Convergence(ConvergenceStatus.Singular, 0, double.NaN), [warning]);
    }

    public static LinearMixedModelFit Of(MixedModelData data, MixedModelOptimum optimum)
    {
        var (criterion, point) = (optimum.Criterion, optimum.Point);
        var qr = criterion.Data.Qr;
        var β = qr.Solve([.. criterion.Data.QTransposedY.Take(qr.Rank).Zip(point.Beta, (a, b) => a + b)]);
        var random = Random(data, optimum);
        var fitted = Fitted(data, qr.Pivot, β, random);
        var inference = InferenceOf.Chosen(data, optimum);
        var p = data.Design.Columns.Count;
        return new LinearMixedModelFit(
            Table(data, qr.Pivot, β, inference),
            LinearModel.Spread(inference.Covariance, qr.Pivot, p, 1),
            random,
            Unscaled(criterion, point.Theta),
            Math.Sqrt(point.Scale),
            point.Value,
            data.Y.Length,
            data.Dropped,
            data.Rows,
            fitted,
            [.. data.Y.Zip(fitted, (y, f) => y - f)],
            optimum.Convergence,
            [.. LinearModel.AliasedColumns(data.Design, qr.Pivot), .. Verdicts(data, optimum.Convergence)])
        {
            UnadjustedCovariance = LinearModel.Spread(qr.ToColumns(point.UnitCovariance), qr.Pivot, p, point.Scale),
            Inference = inference,
            Pivot = qr.Pivot,
            ConfidenceLevel = data.Options.ConfidenceLevel,
            ResidualParameters = optimum.Psi.Length,
            IsNlme = data.Options is { Residual: not null, Reml: true },
            SerialCorrelation = data.Whitening.Correlation(optimum.Psi),
            StratumRatios = [.. data.Whitening.Strata.Zip(data.Whitening.Ratios(optimum.Psi))],
        };
    }

    /// <summary>A t test, z test where df is infinite.</summary>
    public static Coefficient Test(string name, double estimate, double se, double df, double level)
    {
        var t = estimate / se;
        var asymptotic = double.IsPositiveInfinity(df);
        var half = se * (asymptotic ? Normal.Quantile((1 - level) / 2, upper: true) : StudentT.Quantile(0.5 + (level / 2), df));
        var p = asymptotic ? 2 * Normal.Cdf(Math.Abs(t), upper: true) : StudentT.TwoSidedP(t, df);
        return new Coefficient(name, estimate, se, t, asymptotic ? null : df, p, estimate - half, estimate + half);
    }

    /// <summary>The block diagonal of the covariances of several terms.</summary>
    public static double[,] Joined(IReadOnlyList<RandomTermFit> terms)
    {
        var m = new double[terms.Sum(t => t.Terms.Count), terms.Sum(t => t.Terms.Count)];
        var top = 0;
        foreach (var t in terms)
        {
            for (var i = 0; i < t.Terms.Count; i++)
            {
                for (var j = 0; j < t.Terms.Count; j++)
                {
                    m[top + i, top + j] = t.Covariance[i, j];
                }
            }

            top += t.Terms.Count;
        }

        return m;
    }

    private static IEnumerable<StatisticalWarning> Verdicts(MixedModelData data, Convergence convergence)
    {
        if (data.WithoutWeight > 0)
        {
            yield return StatisticalWarning.Domain($"{data.WithoutWeight} row(s) of weight zero carry no information and are left out.");
        }

        if (convergence.Status == ConvergenceStatus.Boundary)
        {
            yield return StatisticalWarning.Boundary("Singular fit: a random-effect variance is zero or a correlation is ±1.");
        }
        else if (convergence.Status != ConvergenceStatus.Converged)
        {
            yield return StatisticalWarning.NotConverged("The criterion has no optimum within the iterations allowed.");
        }
    }

    private static Coefficient[] Table(MixedModelData data, int[] pivot, double[] β, FixedEffectInference inference)
    {
        var level = data.Options.ConfidenceLevel;
        Coefficient[] table = [.. data.Design.Terms.Select(t => Test(t, double.NaN, double.NaN, double.NaN, level))];
        for (var j = 0; j < pivot.Length; j++)
        {
            var l = new double[pivot.Length];
            l[j] = 1;
            table[pivot[j]] = Test(table[pivot[j]].Term, β[j], Math.Sqrt(inference.Covariance[j, j]), inference.Of(l), level);
        }

        return table;
    }

    private static RandomTermFit[] Random(MixedModelData data, MixedModelOptimum optimum)
    {
        var modes = optimum.Criterion.Modes(optimum.Point);
        var g = optimum.Criterion.Factor.Covariance(optimum.Point.Theta);
        return [.. data.Random.Select((t, k) =>
        {
            var term = optimum.Criterion.Data.Terms[k];
            var q = term.Width;
            var covariance = new double[q, q];
            for (var i = 0; i < q * q; i++)
            {
                covariance[i / q, i % q] = optimum.Point.Scale * g[k][i] / term.Scales[i / q] / term.Scales[i % q];
            }

            return new RandomTermFit(
                t.Group, t.Columns.Terms, covariance, term.Codes, [.. modes[k].Select(b => b.Select((v, j) => v / term.Scales[j]).ToArray())]);
        })];
    }

    private static double[] Unscaled(ProfiledDeviance criterion, double[] θ) =>
        [.. θ.Select((v, a) => v / criterion.Data.Terms[criterion.Factor.Cell(a).Term].Scales[criterion.Factor.Cell(a).Row])];

    private static double[] Fitted(MixedModelData data, int[] pivot, double[] β, RandomTermFit[] random)
    {
        var fitted = new double[data.Y.Length];
        for (var j = 0; j < pivot.Length; j++)
        {
            Spans.AddScaled(fitted, data.Design.Columns[pivot[j]], β[j]);
        }

        for (var k = 0; k < random.Length; k++)
        {
            var (level, _) = Grouping.Levels([.. data.Random[k].Codes]);
            for (var j = 0; j < random[k].Terms.Count; j++)
            {
                var column = data.Random[k].Columns.Columns[j];
                for (var i = 0; i < fitted.Length; i++)
                {
                    fitted[i] += column[i] * random[k].Effects[level[i]][j];
                }
            }
        }

        return fitted;
    }
}
