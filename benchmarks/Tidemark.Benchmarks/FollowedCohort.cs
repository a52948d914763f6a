using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;

namespace Tidemark.Benchmarks;

/// <summary>A simulated cohort with five covariates, the second of them 0 or 1; times to the next tenth, so that some are tied.</summary>
internal sealed class FollowedCohort
{
    private static readonly double[] Effects = [0.3, 0.5, -0.2, 0.1, 0];
    private static readonly double[] Cuts = [30, 60, 90, 120, 180, 240, 300, 360, 480, 600, 800, 1000, 1300, 1600, double.PositiveInfinity];

    private FollowedCohort(double[] start, double[] time, bool[] isEvent, double[][] x) => (Start, Time, IsEvent, X) = (start, time, isEvent, x);

    public double[] Start { get; }

    public double[] Time { get; }

    public bool[] IsEvent { get; }

    public double[][] X { get; }

    public Covariate[] Covariates => [.. X.Select((values, j) => new Covariate($"x{j + 1}", values))];

    public SurvivalData Data => SurvivalData.RightCensored(Time, IsEvent);

    public SurvivalData Rows => SurvivalData.CountingProcess(Start, Time, IsEvent);

    /// <summary>Simulates so many subjects.</summary>
    /// <param name="n">Subjects.</param>
    /// <param name="grain">Times are rounded up to multiples of this.</param>
    public static FollowedCohort Of(int n, double grain = 0.1)
    {
        var random = new SeededRandom((ulong)n);
        var (time, isEvent, x) = (new double[n], new bool[n], new double[Effects.Length][]);
        for (var j = 0; j < x.Length; j++)
        {
            x[j] = new double[n];
        }

        for (var i = 0; i < n; i++)
        {
            var eta = 0.0;
            for (var j = 0; j < x.Length; j++)
            {
                x[j][i] = j == 1 ? Math.Floor(2 * random.NextDouble()) : random.NextNormal();
                eta += Effects[j] * x[j][i];
            }

            var (death, end) = (400 * random.NextExponential() / Math.Exp(eta), 600 * random.NextExponential());
            (time[i], isEvent[i]) = (Math.Ceiling(Math.Min(death, end) / grain) * grain, death <= end);
        }

        return new(new double[n], time, isEvent, x);
    }

    /// <summary>Start-stop rows of the cohort, cut at visits, the last covariate changing from row to row; at most so many.</summary>
    public FollowedCohort Split(int rows)
    {
        var random = new SeededRandom(5);
        var (start, stop, isEvent, x) = (new List<double>(), new List<double>(), new List<bool>(), X.Select(_ => new List<double>()).ToArray());
        for (var i = 0; i < Time.Length; i++)
        {
            for (var (k, from) = (0, 0.0); from < Time[i] && start.Count < rows; from = Cuts[k++])
            {
                start.Add(from);
                stop.Add(Math.Min(Time[i], Cuts[k]));
                isEvent.Add(IsEvent[i] && Time[i] <= Cuts[k]);
                for (var j = 0; j < x.Length; j++)
                {
                    x[j].Add(X[j][i] + (j == x.Length - 1 ? random.NextNormal() : 0));
                }
            }
        }

        return new([.. start], [.. stop], [.. isEvent], [.. x.Select(column => column.ToArray())]);
    }

    /// <summary>Writes <c>start,time,event,x1,...,x5</c>.</summary>
    /// <returns>The file.</returns>
    public string Save(string path) => Saved.Csv(
        path,
        [("start", Start), ("time", Time), ("event", [.. IsEvent.Select(yes => yes ? 1.0 : 0)]), .. X.Select((values, j) => ($"x{j + 1}", values))]);
}
