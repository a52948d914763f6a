using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>The logistic log likelihood, with Firth's penalty ½ log |XᵀWX| on request (Firth 1993; Heinze and Schemper
/// 2002), and its profile in one coefficient.</summary>
internal sealed class LogisticLikelihood(double[][] columns, double[] y, bool firth, double[]? weights = null)
{
    private readonly double[] w = weights ?? [.. y.Select(_ => 1.0)];

    /// <summary>Maximizes over the coefficients, of which one may be held fixed.</summary>
    public (double[] Point, Curvature Last, Convergence Convergence) Maximize(double[] start, int? held = null) =>
        Maximize(start, [.. Enumerable.Range(0, start.Length).Where(j => j != held)]);

    /// <summary>Maximizes over some of the coefficients; the others stay as they start.</summary>
    public (double[] Point, Curvature Last, Convergence Convergence) Maximize(double[] start, int[] free)
    {
        var (point, last, convergence) = Newton.Minimize(
            at => Restrict(Objective(Expand(at, free, start)), free), [.. free.Select(j => start[j])]);
        return (Expand(point, free, start), last, convergence);
    }

    /// <summary>Fitted probabilities.</summary>
    public double[] Fitted(double[] β) => [.. LinearPredictor(β).Select(η => 1 / (1 + Math.Exp(-η)))];

    /// <summary>Inverse information; for Firth's method that of the augmented data, weights (w + h)p(1 - p), as logistf.</summary>
    public double[,]? Covariance(double[] β)
    {
        var information = At(β).Hessian;
        if (!firth || SymmetricMatrix.Inverse(information) is not { } inverse)
        {
            return SymmetricMatrix.Inverse(information);
        }

        var x = new double[columns.Length];
        foreach (var (i, p) in Fitted(β).Index())
        {
            for (var a = 0; a < x.Length; a++)
            {
                x[a] = columns[a][i];
            }

            var v = p * (1 - p);
            var extra = v * v * w[i] * SymmetricMatrix.Form(inverse, x, x);
            for (var a = 0; a < x.Length; a++)
            {
                for (var b = 0; b < x.Length; b++)
                {
                    information[a, b] += extra * x[a] * x[b];
                }
            }
        }

        return SymmetricMatrix.Inverse(information);
    }

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
        var root = Math.Sqrt(ChiSquared.Quantile(level, 1));
        return new Interval(Limit(-1), Limit(1));

        // The signed root of the likelihood ratio is nearly straight: false position (Illinois) in units of the error.
        double Limit(int side)
        {
            var from = β;
            var (inside, fInside) = (0.0, -root);
            var (outside, fOutside) = (root, Excess(root, side, ref from));
            while (fOutside < 0)
            {
                (inside, fInside) = (outside, fOutside);
                outside *= 1.5;
                if (outside > 1000)
                {
                    return side * double.PositiveInfinity;
                }

                fOutside = Excess(outside, side, ref from);
            }

            for (var i = 0; i < 60 && outside - inside > 1e-10 * outside; i++)
            {
                var next = outside - (fOutside * (outside - inside) / (fOutside - fInside));
                var f = Excess(next, side, ref from);
                if (Math.Abs(f) < 1e-11)
                {
                    return β[j] + (side * next * stdError);
                }

                (inside, fInside, outside, fOutside) = f < 0
                    ? (next, f, outside, fOutside / 2)
                    : (inside, fInside / 2, next, f);
            }

            return β[j] + (side * 0.5 * (inside + outside) * stdError);
        }

        double Excess(double t, int side, ref double[] start)
        {
            var at = AlongProfile(start, j, β[j] + (side * t * stdError));
            var (point, last, _) = Maximize(at, j);
            start = point;
            return Math.Sqrt(Math.Max(0, 2 * (logLik + last.Value))) - root;
        }
    }

    // The tangent of the profile, -H_ff⁻¹ H_fj, predicts the other coefficients.
    private double[] AlongProfile(double[] from, int j, double value)
    {
        int[] free = [.. Enumerable.Range(0, from.Length).Where(i => i != j)];
        var hessian = Objective(from).Hessian;
        var next = (double[])from.Clone();
        next[j] = value;
        if (SymmetricMatrix.Cholesky(Restrict(new Curvature(0, from, hessian), free).Hessian) is { } l)
        {
            double[] move = [.. free.Select(i => -hessian[i, j] * (value - from[j]))];
            SymmetricMatrix.SolveInPlace(l, move);
            for (var i = 0; i < free.Length; i++)
            {
                next[free[i]] += move[i];
            }
        }

        return next;
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
            value += w[i] * ((y[i] * Softplus(-η[i])) + ((1 - y[i]) * Softplus(η[i])));
            for (var a = 0; a < k; a++)
            {
                gradient[a] -= w[i] * (y[i] - p) * columns[a][i];
                for (var b = 0; b <= a; b++)
                {
                    information[a, b] += w[i] * p * (1 - p) * columns[a][i] * columns[b][i];
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

    // The information is far from the curvature of the penalized likelihood in small samples: central differences.
    private Curvature Objective(double[] β)
    {
        var here = At(β);
        if (!firth || !double.IsFinite(here.Value))
        {
            return here;
        }

        var k = β.Length;
        var hessian = new double[k, k];
        for (var j = 0; j < k; j++)
        {
            var step = 1e-4 / Math.Sqrt(here.Hessian[j, j]);
            var shifted = (double[])β.Clone();
            shifted[j] = β[j] + step;
            var up = At(shifted).Gradient;
            shifted[j] = β[j] - step;
            var down = At(shifted).Gradient;
            for (var i = 0; i < k; i++)
            {
                var slope = (up[i] - down[i]) / (4 * step);
                hessian[i, j] += slope;
                hessian[j, i] += slope;
            }
        }

        return here with { Hessian = hessian };
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
            var leverage = w[i] * p * (1 - p) * SymmetricMatrix.Form(inverse, x, x);
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
