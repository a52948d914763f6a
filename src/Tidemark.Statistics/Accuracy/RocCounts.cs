namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Cases and controls at each value of a marker, ascending: all that a ROC curve is made of. A resample of rows changes the counts
/// and nothing else; values without rows stay in.
/// </summary>
internal sealed class RocCounts(int[] caseCounts, int[] controlCounts)
{
    internal int[] CaseCounts { get; } = caseCounts;

    internal int[] ControlCounts { get; } = controlCounts;

    internal int Cases { get; private set; } = caseCounts.Sum();

    internal int Controls { get; private set; } = controlCounts.Sum();

    /// <summary>The Mann-Whitney probability, ties one half; NaN where a class is absent.</summary>
    internal double Auc()
    {
        var (twice, below) = (0L, 0L);
        for (var v = 0; v < CaseCounts.Length; v++)
        {
            twice += CaseCounts[v] * ((2 * below) + ControlCounts[v]);
            below += ControlCounts[v];
        }

        return twice / (2.0 * Cases * Controls);
    }

    /// <summary>DeLong's variance of the area; NaN with fewer than two rows of a class.</summary>
    internal double Variance(double auc)
    {
        var (ofCases, ofControls, x, y) = (0.0, 0.0, 0.0, 0.0);
        for (var v = 0; v < CaseCounts.Length; v++)
        {
            var (a, b) = (CaseCounts[v], ControlCounts[v]);
            var (beats, beaten) = (((y + (b / 2.0)) / Controls) - auc, 1 - ((x + (a / 2.0)) / Cases) - auc);
            ofCases += a * beats * beats;
            ofControls += b * beaten * beaten;
            (x, y) = (x + a, y + b);
        }

        return Cases > 1 && Controls > 1 ? (ofCases / (Cases - 1.0) / Cases) + (ofControls / (Controls - 1.0) / Controls) : double.NaN;
    }

    /// <summary>Replaces the counts by those of a resample.</summary>
    internal void Set(int cases, int controls) => (Cases, Controls) = (cases, controls);

    /// <summary>True and false positives below-cut by below-cut: at index v every value from v upward is called positive.</summary>
    internal OperatingLine Line()
    {
        var k = CaseCounts.Length;
        var (sensitivity, specificity) = (new double[k + 1], new double[k + 1]);
        var (tp, tn) = (Cases, 0);
        for (var v = 0; v <= k; v++)
        {
            (sensitivity[v], specificity[v]) = ((double)tp / Cases, (double)tn / Controls);
            if (v < k)
            {
                (tp, tn) = (tp - CaseCounts[v], tn + ControlCounts[v]);
            }
        }

        return new OperatingLine(sensitivity, specificity);
    }
}
