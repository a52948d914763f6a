namespace Tidemark.Statistics.Survival;

/// <summary>
/// The fitted baseline hazard at its event times (all strata in a row, as in <see cref="EventTimes"/>), of a row with η = the stratum's
/// shift: <c>Total = Σ hₖ</c>, <c>Squared = Σ hₖ/(S0 − fₖD0)</c>, <c>Gone = Σ hₖfₖ</c> (what a tied event does not see), the same times
/// x̄ₖ in <c>TotalMean</c> and <c>GoneMean</c>, and <c>Mean</c> = the average x̄ₖ.
/// </summary>
internal sealed class CoxHazards
{
    private readonly double[] _cumulative;
    private readonly double[] _cumulativeSquared;
    private readonly double[][] _cumulativeMean;

    /// <param name="likelihood">The likelihood at the estimate.</param>
    /// <param name="times">Its event times.</param>
    /// <param name="g">A factor of each event time's hazard; none where null.</param>
    internal CoxHazards(PartialLikelihood likelihood, EventTimes times, double[]? g = null)
    {
        Times = times;
        Shift = likelihood.Shift;
        var inverse = likelihood.Inverse;
        double[] hazard = [.. likelihood.Weight.Zip(inverse, (w, i) => w * i)];
        for (int m = 0, k = 0; g is not null && m < times.Count; m++)
        {
            for (; k < likelihood.StepsEnd[m]; k++)
            {
                hazard[k] *= g[m];
            }
        }

        double[] gone = [.. hazard.Zip(likelihood.Removed, (h, f) => h * f)];
        double[] share = new double[hazard.Length];
        for (int m = 0, from = 0; m < times.Count; from = likelihood.StepsEnd[m++])
        {
            share.AsSpan(from, likelihood.StepsEnd[m] - from).Fill(1.0 / (likelihood.StepsEnd[m] - from));
        }

        double[] ones = [.. hazard.Select(_ => 1.0)];
        Total = Sums(likelihood.StepsEnd, hazard, ones);
        Squared = Sums(likelihood.StepsEnd, hazard, inverse);
        Gone = Sums(likelihood.StepsEnd, gone, ones);
        TotalMean = Array.ConvertAll(likelihood.Mean, mean => Sums(likelihood.StepsEnd, hazard, mean));
        GoneMean = Array.ConvertAll(likelihood.Mean, mean => Sums(likelihood.StepsEnd, gone, mean));
        Mean = Array.ConvertAll(likelihood.Mean, mean => Sums(likelihood.StepsEnd, share, mean));
        _cumulative = Running(Total);
        _cumulativeSquared = Running(Squared);
        _cumulativeMean = Array.ConvertAll(TotalMean, Running);
    }

    internal EventTimes Times { get; }

    internal double[] Shift { get; }

    internal double[] Total { get; }

    internal double[] Squared { get; }

    internal double[] Gone { get; }

    internal double[][] TotalMean { get; }

    internal double[][] GoneMean { get; }

    internal double[][] Mean { get; }

    /// <summary>Hazard that a row meets between its start and its stop, before its risk.</summary>
    internal double Exposure(int row) => _cumulative[Times.Through[row]] - _cumulative[Times.After[row]];

    /// <summary>∫ x̄ dΛ over the same.</summary>
    internal double MeanExposure(int row, int j) => _cumulativeMean[j][Times.Through[row]] - _cumulativeMean[j][Times.After[row]];

    /// <summary>The event times of a stratum (by its place in the problem) in (start, stop]: from the first to before the end.</summary>
    internal (int From, int End) Between(int stratum, double start, double stop)
    {
        var low = Array.BinarySearch(Times.Stratum, stratum);
        if (low < 0)
        {
            return (0, 0);
        }

        var high = low;
        while (low > 0 && Times.Stratum[low - 1] == stratum)
        {
            low--;
        }

        while (high < Times.Count && Times.Stratum[high] == stratum)
        {
            high++;
        }

        return (After(start, low, high), After(stop, low, high));
    }

    /// <summary>∫ dΛ, ∫ x̄ dΛ and the sum of squares over event times, before the row's risk.</summary>
    internal (double Total, double Squared) Sum(int from, int end) =>
        (_cumulative[end] - _cumulative[from], _cumulativeSquared[end] - _cumulativeSquared[from]);

    internal double SumOfMeans(int from, int end, int j) => _cumulativeMean[j][end] - _cumulativeMean[j][from];

    /// <summary>First event time of low .. high that is later than a time.</summary>
    private int After(double time, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Times.Time[middle] <= time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static double[] Sums(int[] ends, double[] x, double[] y)
    {
        var sums = new double[ends.Length];
        for (int m = 0, k = 0; m < ends.Length; m++)
        {
            for (; k < ends[m]; k++)
            {
                sums[m] += x[k] * y[k];
            }
        }

        return sums;
    }

    private static double[] Running(double[] values)
    {
        var sums = new double[values.Length + 1];
        for (var m = 0; m < values.Length; m++)
        {
            sums[m + 1] = sums[m] + values[m];
        }

        return sums;
    }
}
