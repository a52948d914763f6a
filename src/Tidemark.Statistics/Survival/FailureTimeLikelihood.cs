using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.Survival;

/// <summary>-log likelihood of an accelerated failure time model in (β, log σ of each stratum).</summary>
internal sealed class FailureTimeLikelihood(
    double[][] columns, double[] low, double[] high, double[] weights, double[] offset, int[] stratum, int scales, double? fixedScale, FailureTimeDistribution distribution)
{
    private readonly int p = columns.Length;

    public int Parameters => p + (fixedScale is null ? scales : 0);

    public double[] Predictor(double[] at)
    {
        var η = (double[])offset.Clone();
        for (var j = 0; j < p; j++)
        {
            for (var i = 0; i < η.Length; i++)
            {
                η[i] += columns[j][i] * at[j];
            }
        }

        return η;
    }

    public double Scale(double[] at, int row) => fixedScale ?? Math.Exp(at[p + stratum[row]]);

    public Curvature At(double[] at)
    {
        var m = Parameters;
        var (value, gradient, hessian, x) = (0.0, new double[m], new double[m, m], new double[p]);
        var η = Predictor(at);
        for (var i = 0; i < low.Length; i++)
        {
            var (w, s) = (weights[i], fixedScale is null ? p + stratum[i] : -1);
            var row = FailureTimeRow.At(distribution, low[i], high[i], η[i], Scale(at, i));
            value -= w * row.Value;
            for (var j = 0; j < p; j++)
            {
                x[j] = columns[j][i];
                gradient[j] -= w * row.ByEta * x[j];
                for (var k = 0; k <= j; k++)
                {
                    hessian[j, k] -= w * row.EtaEta * x[j] * x[k];
                }
            }

            if (s >= 0)
            {
                gradient[s] -= w * row.ByTau;
                hessian[s, s] -= w * row.TauTau;
                for (var j = 0; j < p; j++)
                {
                    hessian[s, j] -= w * row.EtaTau * x[j];
                }
            }
        }

        for (var j = 0; j < m; j++)
        {
            for (var k = 0; k < j; k++)
            {
                hessian[k, j] = hessian[j, k];
            }
        }

        return new Curvature(value, gradient, hessian);
    }

    /// <summary>Weighted scores of a row, in the order of the parameters.</summary>
    public double[] Score(double[] at, double[] η, int i)
    {
        var score = new double[Parameters];
        var row = FailureTimeRow.At(distribution, low[i], high[i], η[i], Scale(at, i));
        for (var j = 0; j < p; j++)
        {
            score[j] = weights[i] * row.ByEta * columns[j][i];
        }

        if (fixedScale is null)
        {
            score[p + stratum[i]] = weights[i] * row.ByTau;
        }

        return score;
    }

    /// <summary>Residual of a row whose square is twice the loss of log likelihood against its best η, signed as the score.</summary>
    public double DevianceResidual(double[] at, double[] η, int i)
    {
        var σ = Scale(at, i);
        var row = FailureTimeRow.At(distribution, low[i], high[i], η[i], σ);
        var best = low[i] == high[i]
            ? distribution.LogDensity(0) - Math.Log(σ)
            : double.IsInfinity(low[i]) || double.IsInfinity(high[i]) ? 0 : Widest((high[i] - low[i]) / σ);
        return Math.Sign(row.ByEta) * Math.Sqrt(Math.Max(0, 2 * (best - row.Value)));
    }

    // The most an interval of a width can hold: about 0 for symmetric errors, from log(w / (e^w - 1)) for extreme values.
    private double Widest(double width)
    {
        var isSymmetric = distribution.LogDensity(1) == distribution.LogDensity(-1);
        var from = isSymmetric ? -width / 2 : Math.Log(width / Distributions.Tails.Expm1(width));
        return FailureTimeRow.LogBetween(distribution, from, from + width);
    }
}
