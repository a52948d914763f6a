namespace Tidemark.Statistics.Survival;

/// <summary>
/// The distinct event times of a problem, stratum by stratum in ascending order; what of the risk sets does not depend on β. The rows
/// <c>First[m] .. Close[m]</c> are those that stop at time m or later but before the stratum's next event time; <c>LeaveFrom[m]</c> ..
/// <c>LeaveEnd[m]</c> are the places in <see cref="CoxProblem.ByStart"/> of the rows that start at m or later but before the next.
/// </summary>
internal sealed class EventTimes
{
    internal EventTimes(CoxProblem problem)
    {
        var (time, first, close, stratum, rows, rowsEnd) = (new List<double>(), new List<int>(), new List<int>(), new List<int>(), new List<int>(), new List<int>());
        (After, Through) = (new int[problem.N], new int[problem.N]);
        var low = 0;
        for (var s = 0; s < problem.StratumEnds.Length; s++)
        {
            var (high, before) = (problem.StratumEnds[s], time.Count);
            for (var i = low; i < high;)
            {
                var (from, events) = (i, rows.Count);
                for (; i < high && problem.Stop[i] == problem.Stop[from]; i++)
                {
                    if (problem.IsEvent[i])
                    {
                        rows.Add(i);
                    }
                }

                if (rows.Count > events)
                {
                    time.Add(problem.Stop[from]);
                    first.Add(from);
                    stratum.Add(s);
                    rowsEnd.Add(rows.Count);
                }

                After.AsSpan(from, i - from).Fill(before);
                Through.AsSpan(from, i - from).Fill(time.Count);
            }

            for (var m = before; m < time.Count; m++)
            {
                close.Add(m + 1 < time.Count ? first[m + 1] : high);
            }

            low = high;
        }

        (Time, First, Close, Stratum, Rows, RowsEnd) = ([.. time], [.. first], [.. close], [.. stratum], [.. rows], [.. rowsEnd]);
        (LeaveFrom, LeaveEnd) = problem.Start is null ? ([], []) : Leaving(problem);
    }

    internal int Count => Time.Length;

    internal double[] Time { get; }

    /// <summary>Number of the stratum (in the order of <see cref="CoxProblem.StratumEnds"/>) of each event time.</summary>
    internal int[] Stratum { get; }

    internal int[] First { get; }

    internal int[] Close { get; }

    internal int[] LeaveFrom { get; }

    internal int[] LeaveEnd { get; }

    /// <summary>Sorted rows with an event, time by time; those of time m end before <c>RowsEnd[m]</c>.</summary>
    internal int[] Rows { get; }

    internal int[] RowsEnd { get; }

    /// <summary>Of each row the number of event times (of all strata) before its first possible one.</summary>
    internal int[] After { get; }

    /// <summary>Of each row the number of event times through its stop: it meets <c>After .. Through</c>.</summary>
    internal int[] Through { get; }

    internal int RowsFrom(int m) => m == 0 ? 0 : RowsEnd[m - 1];

    /// <summary>Sums of a column over the risk set of each event time, walking back in time: a row joins at its stop and leaves at its
    /// start, with compensation (Neumaier 1974), since what is left may be small beside what left.</summary>
    internal void RiskSetSums(ReadOnlySpan<double> column, int[]? byStart, Span<double> sums)
    {
        var (sum, lost) = (0.0, 0.0);
        for (var m = Count - 1; m >= 0; m--)
        {
            (sum, lost) = m + 1 < Count && Stratum[m + 1] == Stratum[m] ? (sum, lost) : (0.0, 0.0);
            if (byStart is null)
            {
                for (var i = Close[m] - 1; i >= First[m]; i--)
                {
                    sum += column[i];
                }
            }
            else
            {
                for (var i = Close[m] - 1; i >= First[m]; i--)
                {
                    Compensate(column[i], ref sum, ref lost);
                }

                for (var i = LeaveEnd[m] - 1; i >= LeaveFrom[m]; i--)
                {
                    Compensate(-column[byStart[i]], ref sum, ref lost);
                }
            }

            sums[m] = sum + lost;
        }
    }

    internal void EventSums(ReadOnlySpan<double> column, Span<double> sums)
    {
        for (int m = 0, k = 0; m < Count; m++)
        {
            var sum = 0.0;
            for (; k < RowsEnd[m]; k++)
            {
                sum += column[Rows[k]];
            }

            sums[m] = sum;
        }
    }

    private static void Compensate(double value, ref double sum, ref double lost)
    {
        var next = sum + value;
        var back = next - sum;
        lost += (sum - (next - back)) + (value - back);
        sum = next;
    }

    private (int[] From, int[] End) Leaving(CoxProblem problem)
    {
        var (from, end, low, m) = (new int[Count], new int[Count], 0, 0);
        foreach (var high in problem.StratumEnds)
        {
            var (place, before) = (low, m);
            for (; m < Count && First[m] < high; m++)
            {
                for (; place < high && problem.Start![problem.ByStart![place]] < Time[m]; place++)
                {
                    After[problem.ByStart[place]] = m;
                }

                from[m] = place;
                end[m] = high;
                if (m > before)
                {
                    end[m - 1] = place;
                }
            }

            for (; place < high; place++)
            {
                After[problem.ByStart![place]] = m;
            }

            low = high;
        }

        return (from, end);
    }
}
