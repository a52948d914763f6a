namespace Tidemark.Statistics.Survival;

/// <summary>Log partial likelihood, its gradient and the observed information (lower triangle by rows).</summary>
internal sealed class CoxScore(int p)
{
    internal double LogLikelihood { get; set; }

    internal double[] Gradient { get; } = new double[p];

    internal double[] Information { get; } = new double[p * (p + 1) / 2];

    internal void Reset()
    {
        LogLikelihood = 0.0;
        Array.Clear(Gradient);
        Array.Clear(Information);
    }
}
