namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Placement values of DeLong, DeLong and Clarke-Pearson (1988), by distinct value of the marker: for a case the share of controls below
/// it, for a control the share of cases above it, ties one half; from ranks in O(n log n) (Sun and Xu 2014). Less the area.
/// </summary>
internal sealed class Placements
{
    private readonly MarkerValues _values;
    private readonly double[] _ofCase;
    private readonly double[] _ofControl;

    internal Placements(MarkerValues values)
    {
        _values = values;
        var (counts, auc) = (values.Counts, values.Counts.Auc());
        var (cases, controls) = (counts.CaseCounts, counts.ControlCounts);
        (_ofCase, _ofControl) = (new double[cases.Length], new double[cases.Length]);
        double x = 0, y = 0;
        for (var v = 0; v < cases.Length; v++)
        {
            _ofCase[v] = ((y + (controls[v] / 2.0)) / counts.Controls) - auc;
            _ofControl[v] = 1.0 - ((x + (cases[v] / 2.0)) / counts.Cases) - auc;
            (x, y) = (x + cases[v], y + controls[v]);
        }
    }

    /// <summary>Covariance of two areas on the same rows. NaN with fewer than two of a class.</summary>
    internal double Covariance(Placements other)
    {
        var (rank, otherRank, isCase) = (_values.Rank, other._values.Rank, _values.IsCase);
        var (ofCases, ofControls) = (0.0, 0.0);
        for (var i = 0; i < rank.Length; i++)
        {
            if (isCase[i])
            {
                ofCases += _ofCase[rank[i]] * other._ofCase[otherRank[i]];
            }
            else
            {
                ofControls += _ofControl[rank[i]] * other._ofControl[otherRank[i]];
            }
        }

        double m = _values.Counts.Cases, n = _values.Counts.Controls;
        return m > 1 && n > 1 ? (ofCases / (m - 1) / m) + (ofControls / (n - 1) / n) : double.NaN;
    }
}
