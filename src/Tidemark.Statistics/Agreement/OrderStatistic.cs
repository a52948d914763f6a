namespace Tidemark.Statistics.Agreement;

/// <summary>The k-th smallest value by quickselect (Floyd and Rivest 1975, without their sampling).</summary>
internal static class OrderStatistic
{
    /// <summary>The value of rank k (from 0); reorders the values.</summary>
    public static double Of(Span<double> values, int k)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = Middle(values[low], values[(low + high) / 2], values[high]);
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (values[i] < pivot)
                {
                    i++;
                }

                while (values[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            if (k > j && k < i)
            {
                break;
            }

            (low, high) = k <= j ? (low, j) : (i, high);
        }

        return values[k];
    }

    /// <summary>The median; reorders the values.</summary>
    public static double Median(Span<double> values)
    {
        var n = values.Length;
        if (n == 0)
        {
            return double.NaN;
        }

        var upper = Of(values, n / 2);
        if (n % 2 == 1)
        {
            return upper;
        }

        var lower = double.NegativeInfinity;
        foreach (var v in values[..(n / 2)])
        {
            lower = Math.Max(lower, v);
        }

        return (lower + upper) / 2;
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
