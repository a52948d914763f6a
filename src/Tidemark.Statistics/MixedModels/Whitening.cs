namespace Tidemark.Statistics.MixedModels;

/// <summary>The rows multiplied by the inverse root of their residual covariance (over σ²): prior weights, the standard deviation of
/// each stratum and the correlation with the row before, for serial correlation has the Markov property (Pinheiro and Bates 2000,
/// sections 5.1.3, 5.2.1 and 5.3.3). Parameters ψ: log ratio of standard deviations for each stratum but the first, then the logit
/// (continuous) or twice the inverse hyperbolic tangent of φ.</summary>
internal sealed class Whitening
{
    private static readonly double[] WholeSteps = [-0.3, 0.2, 0.7];
    private static readonly double[] TypicalSteps = [0.2, 0.7];
    private readonly double[] root;
    private readonly int[] stratum;
    private readonly int[] previous;
    private readonly double[] step;
    private readonly double[] time;
    private readonly SerialCorrelation correlation;

    public Whitening(double[] root, ResidualStructure? structure, int[] rows)
    {
        this.root = root;
        (stratum, Strata) = structure?.Strata is { } s ? Ordered(structure.Subjects, s, rows) : (new int[rows.Length], []);
        correlation = structure?.Correlation ?? SerialCorrelation.None;
        (previous, step, time) = (new int[rows.Length], new double[rows.Length], new double[rows.Length]);
        Array.Fill(previous, -1);
        if (correlation != SerialCorrelation.None)
        {
            Chain(structure!, rows);
        }
    }

    /// <summary>Codes of the strata; the first has ratio 1.</summary>
    public int[] Strata { get; }

    /// <summary>Number of parameters.</summary>
    public int Count => Math.Max(0, Strata.Length - 1) + (correlation == SerialCorrelation.None ? 0 : 1);

    /// <summary>Whether times within a subject are distinct, and whole where they must be.</summary>
    public bool IsOrdered => step.Where((_, i) => previous[i] >= 0).All(d =>
        d > 0 && (correlation != SerialCorrelation.Autoregressive || d == Math.Round(d)));

    /// <summary>Time of a row, or its place in its subject.</summary>
    public double Time(int row) => time[row];

    /// <summary>Index of the stratum of a row.</summary>
    public int Stratum(int row) => stratum[row];

    /// <summary>Root of the prior weight of a row.</summary>
    public double RootWeight(int row) => root[row];

    public bool HasCorrelation => correlation != SerialCorrelation.None;

    /// <summary>φ at ψ.</summary>
    public double Correlation(double[] ψ) => correlation switch
    {
        SerialCorrelation.ContinuousAutoregressive => 1 / (1 + Math.Exp(-ψ[^1])),
        SerialCorrelation.Autoregressive => Math.Tanh(ψ[^1] / 2),
        _ => double.NaN,
    };

    /// <summary>Ratios of the standard deviations at ψ, in the order of <see cref="Strata"/>.</summary>
    public double[] Ratios(double[] ψ) => [.. Strata.Select((_, k) => k == 0 ? 1 : Math.Exp(ψ[k - 1]))];

    /// <summary>Where to begin: the criterion may have an optimum for weak and one for strong correlation, or one on each side of
    /// zero.</summary>
    public IEnumerable<double[]> Starts()
    {
        if (correlation == SerialCorrelation.None)
        {
            return [new double[Count]];
        }

        double[] steps = [.. step.Where((_, i) => previous[i] >= 0).Order()];
        var typical = steps.Length == 0 ? 1 : steps[steps.Length / 2];
        return correlation == SerialCorrelation.Autoregressive
            ? WholeSteps.Select(φ => From(2 * Math.Atanh(φ)))
            : TypicalSteps.Select(ρ => Math.Pow(ρ, 1 / typical)).Select(φ => From(Math.Log(φ / (1 - φ))));
    }

    private double[] From(double last)
    {
        var ψ = new double[Count];
        ψ[^1] = last;
        return ψ;
    }

    /// <summary>The map of a column at ψ, and the log determinant of the weights.</summary>
    public (Func<double[], double[]> Map, double LogWeights) At(double[] ψ)
    {
        if (Count == 0 && root.All(w => w == 1))
        {
            return (column => column, 0);
        }

        var (own, before, log) = (new double[root.Length], new double[root.Length], 0.0);
        var ratio = Ratios(ψ);
        var φ = Correlation(ψ);
        for (var i = 0; i < own.Length; i++)
        {
            var ρ = previous[i] < 0 ? 0 : Math.Pow(φ, step[i]);
            var rest = previous[i] < 0 ? 1 : Math.Sqrt(OneMinusSquare(φ, step[i], ρ));
            own[i] = Precision(i, ratio) / rest;
            before[i] = previous[i] < 0 ? 0 : ρ / rest * Precision(previous[i], ratio);
            log += 2 * Math.Log(own[i]);
        }

        return (column => Apply(column, own, before), log);
    }

    private double[] Apply(double[] column, double[] own, double[] before)
    {
        var result = new double[column.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (own[i] * column[i]) - (previous[i] < 0 ? 0 : before[i] * column[previous[i]]);
        }

        return result;
    }

    private double Precision(int i, double[] ratio) => root[i] / (ratio.Length == 0 ? 1 : ratio[stratum[i]]);

    // 1 - φ^2d without cancellation near φ = 1.
    private static double OneMinusSquare(double φ, double d, double ρ) =>
        φ > 0.5 ? -Math.Exp(2 * d * Math.Log(φ)) + 1 is var plain && plain > 1e-3 ? plain : ExpM1(2 * d * Math.Log(φ)) : 1 - (ρ * ρ);

    // -(eˣ - 1) for small negative x.
    private static double ExpM1(double x) => -x * (1 + (x / 2 * (1 + (x / 3 * (1 + (x / 4 * (1 + (x / 5))))))));

    // nlme takes the rows subject by subject; its first stratum is the reference.
    private static (int[] Stratum, int[] Codes) Ordered(IReadOnlyList<int> subjects, IReadOnlyList<int> strata, int[] rows)
    {
        var codes = new List<int>();
        foreach (var i in rows.Select((row, i) => (row, i)).OrderBy(r => subjects[r.row]).ThenBy(r => r.i))
        {
            if (!codes.Contains(strata[i.row]))
            {
                codes.Add(strata[i.row]);
            }
        }

        return ([.. rows.Select(row => codes.IndexOf(strata[row]))], [.. codes]);
    }

    private void Chain(ResidualStructure structure, int[] rows)
    {
        foreach (var subject in Enumerable.Range(0, rows.Length).GroupBy(i => structure.Subjects[rows[i]]))
        {
            int[] ordered = [.. subject.OrderBy(i => structure.Time is { } t ? t[rows[i]] : i)];
            for (var k = 0; k < ordered.Length; k++)
            {
                time[ordered[k]] = structure.Time is { } t ? t[rows[ordered[k]]] : k;
                if (k > 0)
                {
                    previous[ordered[k]] = ordered[k - 1];
                    step[ordered[k]] = time[ordered[k]] - time[ordered[k - 1]];
                }
            }
        }
    }
}
