namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Placement values of DeLong, DeLong and Clarke-Pearson (1988): for each case the share of controls below it, for each control
/// the share of cases above it, ties one half; from ranks in O(n log n) (Sun and Xu 2014).
/// </summary>
internal sealed class Placements
{
    internal Placements(MarkerValues values)
    {
        var (m, n, k) = (values.Counts.Cases, values.Counts.Controls, values.Distinct.Length);
        var (cases, controls, rank) = (values.Counts.CaseCounts, values.Counts.ControlCounts, values.Rank);
        var (controlsBelow, casesBelow) = (new double[k], new double[k]);
        long x = 0, y = 0;
        for (var v = 0; v < k; v++)
        {
            (controlsBelow[v], casesBelow[v]) = (y + (controls[v] / 2.0), x + (cases[v] / 2.0));
            x += cases[v];
            y += controls[v];
        }

        var (c, d) = (0, 0);
        (OfCases, OfControls) = (new double[m], new double[n]);
        for (var i = 0; i < rank.Length; i++)
        {
            if (values.IsCase[i])
            {
                OfCases[c++] = controlsBelow[rank[i]] / n;
            }
            else
            {
                OfControls[d++] = 1.0 - (casesBelow[rank[i]] / m);
            }
        }

        Auc = values.Counts.Auc();
    }

    internal double Auc { get; }

    internal double[] OfCases { get; }

    internal double[] OfControls { get; }

    /// <summary>Covariance of two areas on the same rows; with itself, the variance. NaN with fewer than two of a class.</summary>
    internal double Covariance(Placements other)
        => (Sample(OfCases, Auc, other.OfCases, other.Auc) / OfCases.Length)
           + (Sample(OfControls, Auc, other.OfControls, other.Auc) / OfControls.Length);

    private static double Sample(double[] a, double meanA, double[] b, double meanB)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }

        return a.Length > 1 ? sum / (a.Length - 1) : double.NaN;
    }
}
