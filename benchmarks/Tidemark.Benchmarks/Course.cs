using Tidemark.Statistics;
using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Benchmarks;

/// <summary>Simulated courses of a marker over eight visits, random intercept and slope; R reads the same numbers from a file.</summary>
internal sealed class Course
{
    private const int Visits = 8;
    private readonly int[] subject;
    private readonly double[] time;
    private readonly double[] y;

    /// <summary>Simulates the courses of so many subjects.</summary>
    public Course(int subjects)
    {
        var random = new SeededRandom((ulong)subjects);
        subject = [.. Enumerable.Range(0, subjects * Visits).Select(row => row / Visits)];
        time = [.. subject.Select((_, row) => (double)(row % Visits))];
        var effects = Enumerable.Range(0, subjects).Select(_ => (Start: 0.5 * random.NextNormal(), Slope: 0.1 * random.NextNormal())).ToArray();
        y = [.. subject.Select((i, row) => 3 + effects[i].Start + ((effects[i].Slope - 0.05) * time[row]) + (0.2 * random.NextNormal()))];
    }

    /// <summary>y ~ time + (1 + time | subject), REML.</summary>
    /// <param name="df">Degrees of freedom.</param>
    public void Fit(DegreesOfFreedom df)
    {
        var design = DesignMatrix.Intercept(y.Length).With("time", time);
        LinearMixedModel.Fit(design, y, subject, design, new MixedModelOptions { DegreesOfFreedom = df });
    }

    /// <summary>Writes <c>subject,time,y</c>.</summary>
    /// <returns>The file.</returns>
    public string Save(string path) => Saved.Csv(path, ("subject", [.. subject.Select(i => (double)i)]), ("time", time), ("y", y));
}
