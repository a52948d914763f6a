namespace Tidemark.Statistics.Survival;

/// <summary>
/// The rows that take part, sorted by stratum and stop time, with covariates centered at their means and divided by their
/// mean absolute deviation (the fit is invariant to both; the rounding is not). Column j of the design is <c>X[j]</c>.
/// </summary>
internal sealed class CoxProblem
{
    internal CoxProblem(SurvivalData data, IReadOnlyList<Covariate> covariates, IReadOnlyList<double>? offset)
    {
        P = covariates.Count;
        double[][] columns = [.. covariates.Select(c => c.Values as double[] ?? [.. c.Values])];
        (Rows, ByStart) = Complete(data, covariates, columns, offset);
        N = Rows.Length;
        StratumEnds = Ends(data);
        (Stop, Weight, Offset) = (new double[N], new double[N], new double[N]);
        IsEvent = new bool[N];
        for (var i = 0; i < N; i++)
        {
            var row = Rows[i];
            (Stop[i], IsEvent[i], Weight[i]) = (data.Stop[row], data.IsEvent[row], data.Weight(row));
            Offset[i] = offset is null ? 0.0 : offset[row];
            EventCount += IsEvent[i] ? 1 : 0;
        }

        Start = data.HasStart ? Array.ConvertAll(Rows, row => data.Start[row]) : null;
        (Center, Scale, IsSign) = (new double[P], new double[P], new bool[P]);
        MeanOffset = offset is null || N == 0 ? 0.0 : Columns.Dot(Weight, Offset) / Weight.Sum();
        X = [.. columns.Select(Standardized)];
        Times = new EventTimes(this);
    }

    internal int N { get; }

    internal int P { get; }

    /// <summary>Row number in the caller's data of each sorted row.</summary>
    internal int[] Rows { get; }

    internal double[][] X { get; }

    internal double[] Center { get; }

    internal double[] Scale { get; }

    /// <summary>Columns that hold no value but −1, 0 and 1: R's <c>nocenter</c>.</summary>
    internal bool[] IsSign { get; }

    internal double MeanOffset { get; }

    internal double[] Stop { get; }

    internal double[]? Start { get; }

    /// <summary>Sorted rows of each stratum in ascending order of start.</summary>
    internal int[]? ByStart { get; }

    internal bool[] IsEvent { get; }

    internal double[] Weight { get; }

    internal double[] Offset { get; }

    /// <summary>One past the last sorted row of each stratum that has rows.</summary>
    internal int[] StratumEnds { get; }

    internal int EventCount { get; }

    internal EventTimes Times { get; }

    internal void LinearPredictors(ReadOnlySpan<double> beta, Span<double> eta)
    {
        Offset.CopyTo(eta);
        for (var j = 0; j < P; j++)
        {
            if (beta[j] != 0)
            {
                Columns.AddMultiple(X[j], beta[j], eta);
            }
        }
    }

    private static (int[] Rows, int[]? ByStart) Complete(
        SurvivalData data, IReadOnlyList<Covariate> covariates, double[][] columns, IReadOnlyList<double>? offset)
    {
        SurvivalData.RequireLength(offset?.Count ?? data.Count, data.Count, nameof(offset));
        var complete = (bool[])data.Usable.Clone();
        for (var j = 0; j < columns.Length; j++)
        {
            SurvivalData.RequireLength(columns[j].Length, data.Count, covariates[j].Name);
            for (var i = 0; i < complete.Length; i++)
            {
                complete[i] &= double.IsFinite(columns[j][i]);
            }
        }

        for (var i = 0; offset is not null && i < complete.Length; i++)
        {
            complete[i] &= double.IsFinite(offset[i]);
        }

        var rows = Sorted(data, data.ByStop, complete);
        if (!data.HasStart)
        {
            return (rows, null);
        }

        var position = new int[data.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            position[rows[i]] = i;
        }

        return (rows, Array.ConvertAll(Sorted(data, data.ByStart, complete), row => position[row]));
    }

    private static int[] Sorted(SurvivalData data, int[] order, bool[] complete)
    {
        var kept = Array.FindAll(order, row => complete[row]);
        return data.StratumLabels.Count > 1 ? RowOrder.ByCode(kept, data.Stratum, data.StratumLabels.Count) : kept;
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

    private double[] Standardized(double[] values, int j)
    {
        var column = Array.ConvertAll(Rows, row => values[row]);
        IsSign[j] = column.AsSpan().IndexOfAnyExcept(-1.0, 0.0, 1.0) < 0;
        var (sum, weight, spread) = (0.0, 0.0, 0.0);
        for (var i = 0; i < N; i++)
        {
            sum += Weight[i] * column[i];
            weight += Weight[i];
        }

        Center[j] = N == 0 ? 0.0 : sum / weight;
        for (var i = 0; i < N; i++)
        {
            column[i] -= Center[j];
            spread += Weight[i] * Math.Abs(column[i]);
        }

        Scale[j] = N > 0 && spread > 1e-12 * weight * Math.Abs(Center[j]) && spread > 0 ? spread / weight : 1.0;
        Columns.Divide(column, Scale[j]);
        return column;
    }
}
