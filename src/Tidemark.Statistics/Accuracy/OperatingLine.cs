namespace Tidemark.Statistics.Accuracy;

/// <summary>The curve as a polygon from sensitivity 1 to sensitivity 0; points may repeat.</summary>
internal sealed class OperatingLine(double[] sensitivity, double[] specificity)
{
    internal double[] Sensitivity => sensitivity;

    internal double[] Specificity => specificity;

    /// <summary>Sensitivity at a specificity: the best where the curve has the specificity itself, interpolated else.</summary>
    internal double SensitivityAt(double at)
    {
        var i = FirstAtLeast(specificity, at);
        return specificity[i] == at || i == 0
            ? sensitivity[i]
            : sensitivity[i - 1] + ((sensitivity[i] - sensitivity[i - 1]) * (at - specificity[i - 1]) / (specificity[i] - specificity[i - 1]));
    }

    /// <summary>Specificity at a sensitivity: the best where the curve has the sensitivity itself, interpolated else.</summary>
    internal double SpecificityAt(double at)
    {
        var i = sensitivity.Length - 1;
        while (i > 0 && sensitivity[i] < at)
        {
            i--;
        }

        return sensitivity[i] == at || i == sensitivity.Length - 1
            ? specificity[i]
            : specificity[i + 1] + ((specificity[i] - specificity[i + 1]) * (at - sensitivity[i + 1]) / (sensitivity[i] - sensitivity[i + 1]));
    }

    /// <summary>Trapezoids between two values of one axis, ends interpolated.</summary>
    internal double Area(double low, double high, PartialAucFocus focus)
    {
        var (x, y) = focus == PartialAucFocus.Specificity ? (specificity, sensitivity) : (sensitivity, specificity);
        var area = 0.0;
        for (var i = 1; i < x.Length; i++)
        {
            var (a, b) = x[i] > x[i - 1] ? (i - 1, i) : (i, i - 1);
            var (left, right) = (Math.Max(low, x[a]), Math.Min(high, x[b]));
            if (right > left)
            {
                var slope = (y[b] - y[a]) / (x[b] - x[a]);
                area += (right - left) * ((2 * y[a]) + (slope * (left + right - (2 * x[a])))) / 2;
            }
        }

        return area;
    }

    private static int FirstAtLeast(double[] ascending, double at)
    {
        var (low, high) = (0, ascending.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
