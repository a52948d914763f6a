using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.MixedModels;

/// <summary>-log likelihood of a random-intercept model with left-censored responses by adaptive Gauss-Hermite quadrature
/// (Pinheiro and Bates 1995, section 2.4; Lyles, Lyles and Taylor 2000). Parameters: β, log σ_b, log σ. The gradient is
/// Fisher's identity at the same nodes, the Hessian its central difference.</summary>
internal sealed class CensoredLikelihood
{
    private const double Step = 1e-5;
    private const double MinLogStdDev = -30;
    private readonly double[][] columns;
    private readonly double[] y;
    private readonly bool[] censored;
    private readonly int[][] groups;
    private readonly double[] nodes;
    private readonly double[] logWeights;

    public CensoredLikelihood(double[][] columns, double[] y, bool[] censored, int[] subjects, int quadraturePoints)
    {
        (this.columns, this.y, this.censored) = (columns, y, censored);
        groups = [.. Enumerable.Range(0, y.Length).GroupBy(i => subjects[i]).Select(g => g.ToArray())];
        var rule = GaussHermite.Rule(quadraturePoints);
        nodes = rule.Nodes;
        logWeights = [.. rule.Weights.Select((w, k) => Math.Log(w) + (rule.Nodes[k] * rule.Nodes[k]))];
    }

    public Curvature At(double[] p)
    {
        var (value, gradient) = ValueAndGradient(p);
        var n = p.Length;
        var hessian = new double[n, n];
        if (!double.IsFinite(value))
        {
            return new Curvature(double.PositiveInfinity, gradient, hessian);
        }

        for (var j = 0; j < n; j++)
        {
            var shifted = (double[])p.Clone();
            shifted[j] = p[j] + Step;
            var up = ValueAndGradient(shifted).Gradient;
            shifted[j] = p[j] - Step;
            var down = ValueAndGradient(shifted).Gradient;
            for (var i = 0; i < n; i++)
            {
                hessian[i, j] += (up[i] - down[i]) / (4 * Step);
                hessian[j, i] += (up[i] - down[i]) / (4 * Step);
            }
        }

        return new Curvature(value, gradient, hessian);
    }

    private (double Value, double[] Gradient) ValueAndGradient(double[] p)
    {
        var k = columns.Length;
        if (p[k] < MinLogStdDev || p[k + 1] < MinLogStdDev)
        {
            return (double.PositiveInfinity, new double[p.Length]);
        }

        var μ = new double[y.Length];
        for (var j = 0; j < k; j++)
        {
            for (var i = 0; i < μ.Length; i++)
            {
                μ[i] += columns[j][i] * p[j];
            }
        }

        var (σb, σ) = (Math.Exp(p[k]), Math.Exp(p[k + 1]));
        var gradient = new double[p.Length];
        var sum = 0.0;
        foreach (var rows in groups)
        {
            sum += Integrate(rows, μ, σb, σ, gradient);
        }

        return (-sum, [.. gradient.Select(g => -g)]);
    }

    private double Integrate(int[] rows, double[] μ, double σb, double σ, double[] gradient)
    {
        var (mode, scale) = Mode(rows, μ, σb, σ);
        var n = nodes.Length;
        var log = new double[n];
        for (var q = 0; q < n; q++)
        {
            log[q] = Joint(rows, μ, σb, σ, mode + (Math.Sqrt(2) * scale * nodes[q])) + logWeights[q];
        }

        var top = log.Max();
        var total = log.Sum(l => Math.Exp(l - top));
        for (var q = 0; q < n; q++)
        {
            var weight = Math.Exp(log[q] - top) / total;
            if (weight > 1e-18)
            {
                AddScore(rows, μ, σb, σ, mode + (Math.Sqrt(2) * scale * nodes[q]), weight, gradient);
            }
        }

        return top + Math.Log(total) + Math.Log(Math.Sqrt(2) * scale);
    }

    private double Joint(int[] rows, double[] μ, double σb, double σ, double b)
    {
        var sum = Normal.LogDensity(b / σb) - Math.Log(σb);
        foreach (var i in rows)
        {
            var z = (y[i] - μ[i] - b) / σ;
            sum += censored[i] ? Normal.LogCdf(z) : Normal.LogDensity(z) - Math.Log(σ);
        }

        return sum;
    }

    // The joint density is log-concave in b: Newton's method from zero.
    private (double Mode, double Scale) Mode(int[] rows, double[] μ, double σb, double σ)
    {
        var b = 0.0;
        var curvature = 1 / (σb * σb);
        for (var step = 0; step < 100; step++)
        {
            var slope = -b / (σb * σb);
            curvature = 1 / (σb * σb);
            foreach (var i in rows)
            {
                var z = (y[i] - μ[i] - b) / σ;
                var hazard = censored[i] ? Normal.Hazard(-z) : 0;
                slope += (censored[i] ? -hazard : z) / σ;
                curvature += (censored[i] ? hazard * (hazard + z) : 1) / (σ * σ);
            }

            var move = slope / curvature;
            b += Math.Clamp(move, -10 * σ, 10 * σ);
            if (Math.Abs(move) < 1e-10 * (σ + σb))
            {
                break;
            }
        }

        return (b, 1 / Math.Sqrt(curvature));
    }

    private void AddScore(int[] rows, double[] μ, double σb, double σ, double b, double weight, double[] gradient)
    {
        var k = columns.Length;
        gradient[k] += weight * ((b * b / (σb * σb)) - 1);
        foreach (var i in rows)
        {
            var z = (y[i] - μ[i] - b) / σ;
            var score = censored[i] ? -Normal.Hazard(-z) : z;
            gradient[k + 1] += weight * (censored[i] ? score * z : (z * z) - 1);
            for (var j = 0; j < k; j++)
            {
                gradient[j] += weight * score / σ * columns[j][i];
            }
        }
    }
}
