using Tidemark.Statistics.Randomness;

namespace Tidemark.Benchmarks;

/// <summary>A marker, exponential times to the event that depend on it and exponential censoring.</summary>
internal sealed class CensoredCohort
{
    public CensoredCohort(int n)
    {
        var random = new SeededRandom(1);
        (Time, Marker, IsEvent) = (new double[n], new double[n], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            Marker[i] = random.NextNormal();
            var (failure, censoring) = (random.NextExponential() * Math.Exp(-Marker[i]), 2 * random.NextExponential());
            (Time[i], IsEvent[i]) = (Math.Min(failure, censoring), failure <= censoring);
        }
    }

    public double[] Time { get; }

    public double[] Marker { get; }

    public bool[] IsEvent { get; }

    public string Save(string path) => Saved.Csv(path, ("time", Time), ("event", Array.ConvertAll(IsEvent, e => e ? 1.0 : 0)), ("marker", Marker));
}
