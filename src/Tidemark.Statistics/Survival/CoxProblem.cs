namespace Tidemark.Statistics.Survival;

/// <summary>
/// The rows that take part, sorted by stratum and stop time, with covariates centered at their means and divided by their
/// mean absolute deviation (the fit is invariant to both; the rounding is not). Row i of the design is <c>X[i * P .. i * P + P]</c>.
/// </summary>
internal sealed class CoxProblem
{
    internal CoxProblem(SurvivalData data, IReadOnlyList<Covariate> covariates, IReadOnlyList<double>? offset)
    {
        P = covariates.Count;
        Rows = Complete(data, covariates, offset);
        N = Rows.Length;
        SortByStop(data);
        StratumEnds = Ends(data);
        (Stop, Weight, Offset) = (new double[N], new double[N], new double[N]);
        IsEvent = new bool[N];
        for (var i = 0; i < N; i++)
        {
            var row = Rows[i];
            (Stop[i], IsEvent[i], Weight[i]) = (data.Stop[row], data.IsEvent[row], data.Weight(row));
            Offset[i] = offset is null ? 0.0 : offset[row];
        }

        if (data.HasStart)
        {
            Start = Array.ConvertAll(Rows, row => data.Start[row]);
            ByStart = OrderByStart();
        }

        X = new double[N * P];
        Center = new double[P];
        Scale = new double[P];
        for (var j = 0; j < P; j++)
        {
            Standardize(covariates[j].Values, j);
        }
    }

    internal int N { get; }

    internal int P { get; }

    /// <summary>Row number in the caller's data of each sorted row.</summary>
    internal int[] Rows { get; }

    internal double[] X { get; }

    internal double[] Center { get; }

    internal double[] Scale { get; }

    internal double[] Stop { get; }

    internal double[]? Start { get; }

    /// <summary>Sorted rows of each stratum in ascending order of start.</summary>
    internal int[]? ByStart { get; }

    internal bool[] IsEvent { get; }

    internal double[] Weight { get; }

    internal double[] Offset { get; }

    /// <summary>One past the last sorted row of each stratum that has rows.</summary>
    internal int[] StratumEnds { get; }

    internal int EventCount => IsEvent.Count(e => e);

    internal void LinearPredictors(ReadOnlySpan<double> beta, Span<double> eta)
    {
        for (var i = 0; i < N; i++)
        {
            var sum = Offset[i];
            for (var j = 0; j < P; j++)
            {
                sum += X[(i * P) + j] * beta[j];
            }

            eta[i] = sum;
        }
    }

    private static int[] Complete(SurvivalData data, IReadOnlyList<Covariate> covariates, IReadOnlyList<double>? offset)
    {
        SurvivalData.RequireLength(offset?.Count ?? data.Count, data.Count, nameof(offset));
        foreach (var covariate in covariates)
        {
            SurvivalData.RequireLength(covariate.Values.Count, data.Count, covariate.Name);
        }

        var rows = new List<int>(data.Count);
        for (var i = 0; i < data.Count; i++)
        {
            var complete = data.Usable[i] && (offset is null || double.IsFinite(offset[i]));
            for (var j = 0; complete && j < covariates.Count; j++)
            {
                complete = double.IsFinite(covariates[j].Values[i]);
            }

            if (complete)
            {
                rows.Add(i);
            }
        }

        return [.. rows];
    }

    private void SortByStop(SurvivalData data)
    {
        var keys = new double[N];
        for (var i = 0; i < N; i++)
        {
            keys[i] = data.Stop[Rows[i]];
        }

        Array.Sort(keys, Rows);
        if (data.StratumLabels.Count > 1)
        {
            var byStratum = Rows.OrderBy(row => data.Stratum[row]).ToArray();
            byStratum.CopyTo(Rows, 0);
        }
    }

    private int[] Ends(SurvivalData data)
    {
        var ends = new List<int>();
        for (var i = 1; i <= N; i++)
        {
            if (i == N || data.Stratum[Rows[i]] != data.Stratum[Rows[i - 1]])
            {
                ends.Add(i);
            }
        }

        return [.. ends];
    }

    private int[] OrderByStart()
    {
        var keys = (double[])Start!.Clone();
        var order = Enumerable.Range(0, N).ToArray();
        var from = 0;
        foreach (var end in StratumEnds)
        {
            Array.Sort(keys, order, from, end - from);
            from = end;
        }

        return order;
    }

    private void Standardize(IReadOnlyList<double> values, int j)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var i = 0; i < N; i++)
        {
            sum += Weight[i] * values[Rows[i]];
            weight += Weight[i];
        }

        Center[j] = N == 0 ? 0.0 : sum / weight;
        var spread = 0.0;
        for (var i = 0; i < N; i++)
        {
            spread += Weight[i] * Math.Abs(values[Rows[i]] - Center[j]);
        }

        Scale[j] = N > 0 && spread > 1e-12 * weight * Math.Abs(Center[j]) && spread > 0 ? spread / weight : 1.0;
        for (var i = 0; i < N; i++)
        {
            X[(i * P) + j] = (values[Rows[i]] - Center[j]) / Scale[j];
        }
    }
}
