using MathNet.Numerics;
using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Statistics.MarginalMeans;

/// <summary>Linear functions judged together: their tests and simultaneous intervals.</summary>
internal sealed class FunctionFamily
{
    private readonly FittedCoefficients fit;
    private readonly IReadOnlyList<LinearFunction> functions;
    private readonly int means;
    private readonly double[] estimates;
    private readonly double[] errors;
    private readonly double[] df;
    private readonly Dictionary<double, MultivariateT> distributions = [];
    private readonly Dictionary<double, double> limits = [];

    /// <param name="fit">The model.</param>
    /// <param name="functions">Members of the family.</param>
    /// <param name="means">Number of means compared, for Tukey's and Scheffé's methods.</param>
    public FunctionFamily(FittedCoefficients fit, IReadOnlyList<LinearFunction> functions, int means)
    {
        (this.fit, this.functions, this.means) = (fit, functions, means);
        bool[] can = [.. functions.Select(f => fit.IsEstimable(f.Weights))];
        estimates = [.. functions.Select((f, i) => can[i] ? fit.Estimate(f.Weights) + f.Offset : double.NaN)];
        errors = [.. functions.Select((f, i) => can[i] ? Math.Sqrt(fit.CovarianceOf(f.Weights, f.Weights)) : double.NaN)];
        df = [.. functions.Select((f, i) => can[i] ? fit.DegreesOfFreedom(f.Weights) : double.NaN)];
    }

    public IEnumerable<MarginalEstimate> Rows(double level, Multiplicity tests, Multiplicity intervals)
    {
        double[] t = [.. estimates.Zip(errors, (e, s) => e / s)];
        var p = Adjusted(t, tests);
        return functions.Select((f, i) =>
        {
            var reach = errors[i] * Limit(level, i, intervals);
            return new MarginalEstimate(
                f.Label, f.Levels, estimates[i], errors[i], df[i], t[i], p[i], estimates[i] - reach, estimates[i] + reach);
        });
    }

    private double[] Adjusted(double[] t, Multiplicity method)
    {
        double[] raw = [.. t.Select((v, i) => StudentT.TwoSidedP(v, df[i]))];
        var n = Members.Length;
        return method switch
        {
            Multiplicity.Sidak => [.. raw.Select(v => -Tails.Expm1(n * SpecialFunctions.Log1p(-v)))],
            Multiplicity.Tukey => [.. t.Select((v, i) => StudentizedRange.UpperTail(Math.Sqrt(2) * Math.Abs(v), means, df[i]))],
            Multiplicity.Dunnett => [.. t.Select((v, i) => double.IsNaN(v) ? v : Joint(df[i]).TwoSidedExceedance(v))],
            Multiplicity.Scheffe => [.. t.Select((v, i) => FDistribution.UpperTail(v * v / Rank(), Rank(), df[i]))],
            _ => PAdjust.Adjust(raw, Stepwise(method)),
        };
    }

    private double Limit(double level, int i, Multiplicity method)
    {
        if (!limits.TryGetValue(df[i], out var limit))
        {
            limit = Critical(level, i, method);
            limits[df[i]] = limit;
        }

        return limit;
    }

    private double Critical(double level, int i, Multiplicity method)
    {
        var n = Members.Length;
        return double.IsNaN(errors[i]) ? double.NaN : method switch
        {
            Multiplicity.None => StudentT.Quantile(0.5 + (level / 2), df[i]),
            Multiplicity.Sidak => StudentT.Quantile(0.5 + (Math.Pow(level, 1.0 / n) / 2), df[i]),
            Multiplicity.Tukey => StudentizedRange.Quantile(level, means, df[i]) / Math.Sqrt(2),
            Multiplicity.Dunnett => Joint(df[i]).TwoSidedQuantile(level),
            Multiplicity.Scheffe => Math.Sqrt(Rank() * FDistribution.Quantile(level, Rank(), df[i])),
            _ => StudentT.Quantile(1 - ((1 - level) / (2 * n)), df[i]),
        };
    }

    private int[] Members => [.. Enumerable.Range(0, functions.Count).Where(i => !double.IsNaN(errors[i]))];

    private MultivariateT Joint(double degrees)
    {
        if (!distributions.TryGetValue(degrees, out var joint))
        {
            joint = new MultivariateT(Correlation(), degrees);
            distributions[degrees] = joint;
        }

        return joint;
    }

    private double[,] Correlation()
    {
        var members = Members;
        var r = new double[members.Length, members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = 0; j < members.Length; j++)
            {
                var (a, b) = (members[i], members[j]);
                r[i, j] = i == j ? 1 : fit.CovarianceOf(functions[a].Weights, functions[b].Weights) / (errors[a] * errors[b]);
            }
        }

        return r;
    }

    private int Rank() => new QrDecomposition([.. Members.Select(i => functions[i].Weights)]).Rank;

    private static AdjustMethod Stepwise(Multiplicity method) => method switch
    {
        Multiplicity.Bonferroni => AdjustMethod.Bonferroni,
        Multiplicity.Holm => AdjustMethod.Holm,
        Multiplicity.Hochberg => AdjustMethod.Hochberg,
        Multiplicity.Hommel => AdjustMethod.Hommel,
        Multiplicity.BenjaminiHochberg => AdjustMethod.BenjaminiHochberg,
        Multiplicity.BenjaminiYekutieli => AdjustMethod.BenjaminiYekutieli,
        _ => AdjustMethod.None,
    };
}
