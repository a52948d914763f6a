using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>The logistic log likelihood, with Firth's penalty ½ log |XᵀWX| on request (Firth 1993; Heinze and Schemper
/// 2002), and its profile in one coefficient.</summary>
internal sealed class LogisticLikelihood(double[][] columns, double[] y, bool firth)
{
    private const double ScoreTolerance = 1e-16;

    /// <summary>Maximizes over the coefficients, one of which may be held fixed.</summary>
    public (double[] Point, Curvature Last, Convergence Convergence) Maximize(double[] start, int? held = null)
    {
        int[] free = [.. Enumerable.Range(0, start.Length).Where(j => j != held)];
        var (point, last, convergence) = Newton.Minimize(
            at => Restrict(At(Expand(at, free, start)), free), [.. free.Select(j => start[j])], ScoreTolerance);
        return (Expand(point, free, start), last, convergence);
    }

    /// <summary>Fitted probabilities.</summary>
    public double[] Fitted(double[] β) => [.. LinearPredictor(β).Select(η => 1 / (1 + Math.Exp(-η)))];

    public double[] LinearPredictor(double[] β)
    {
        var η = new double[y.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            for (var i = 0; i < η.Length; i++)
            {
                η[i] += columns[j][i] * β[j];
            }
        }

        return η;
    }

    /// <summary>The profile interval: where twice the loss of log likelihood reaches the quantile of χ² on 1 df.</summary>
    public Interval Profile(int j, double[] β, double logLik, double stdError, double level)
    {
        var limit = ChiSquared.Quantile(level, 1);
        return new Interval(Limit(-1), Limit(1));

        double Limit(int side)
        {
            var step = side * stdError;
            var (inside, outside, from) = (0.0, 1.0, β);
            while (Excess(outside, ref from) < 0)
            {
                (inside, outside) = (outside, outside * 1.5);
                if (outside > 1000)
                {
                    return side * double.PositiveInfinity;
                }
            }

            for (var i = 0; i < 60 && outside - inside > 1e-11; i++)
            {
                var middle = 0.5 * (inside + outside);
                (inside, outside) = Excess(middle, ref from) < 0 ? (middle, outside) : (inside, middle);
            }

            return β[j] + (0.5 * (inside + outside) * step);

            double Excess(double t, ref double[] start)
            {
                var at = (double[])start.Clone();
                at[j] = β[j] + (t * step);
                var (point, last, _) = Maximize(at, j);
                start = point;
                return (2 * (logLik + last.Value)) - limit;
            }
        }
    }

    /// <summary>-log likelihood, its gradient and information.</summary>
    public Curvature At(double[] β)
    {
        var k = columns.Length;
        var η = LinearPredictor(β);
        var value = 0.0;
        var information = new double[k, k];
        var gradient = new double[k];
        var probability = new double[y.Length];
        for (var i = 0; i < y.Length; i++)
        {
            var p = probability[i] = 1 / (1 + Math.Exp(-η[i]));
            value += (y[i] * Softplus(-η[i])) + ((1 - y[i]) * Softplus(η[i]));
            for (var a = 0; a < k; a++)
            {
                gradient[a] -= (y[i] - p) * columns[a][i];
                for (var b = 0; b <= a; b++)
                {
                    information[a, b] += p * (1 - p) * columns[a][i] * columns[b][i];
                }
            }
        }

        for (var a = 0; a < k; a++)
        {
            for (var b = 0; b < a; b++)
            {
                information[b, a] = information[a, b];
            }
        }

        return firth ? Penalized(value, gradient, information, probability) : new Curvature(value, gradient, information);
    }

    private Curvature Penalized(double value, double[] gradient, double[,] information, double[] probability)
    {
        if (SymmetricMatrix.Cholesky(information) is not { } l)
        {
            return new Curvature(double.PositiveInfinity, gradient, information);
        }

        var inverse = SymmetricMatrix.Inverse(information)!;
        var x = new double[columns.Length];
        for (var i = 0; i < y.Length; i++)
        {
            for (var a = 0; a < x.Length; a++)
            {
                x[a] = columns[a][i];
            }

            var p = probability[i];
            var leverage = p * (1 - p) * SymmetricMatrix.Form(inverse, x, x);
            for (var a = 0; a < x.Length; a++)
            {
                gradient[a] -= leverage * (0.5 - p) * x[a];
            }
        }

        return new Curvature(value - (0.5 * SymmetricMatrix.LogDeterminant(l)), gradient, information);
    }

    private static double Softplus(double x) => x > 30 ? x + Math.Exp(-x) : MathNet.Numerics.SpecialFunctions.Log1p(Math.Exp(x));

    private static double[] Expand(double[] part, int[] free, double[] full)
    {
        var all = (double[])full.Clone();
        for (var j = 0; j < free.Length; j++)
        {
            all[free[j]] = part[j];
        }

        return all;
    }

    private static Curvature Restrict(Curvature c, int[] free)
    {
        var h = new double[free.Length, free.Length];
        for (var a = 0; a < free.Length; a++)
        {
            for (var b = 0; b < free.Length; b++)
            {
                h[a, b] = c.Hessian[free[a], free[b]];
            }
        }

        return new Curvature(c.Value, [.. free.Select(j => c.Gradient[j])], h);
    }
}
