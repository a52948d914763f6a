namespace Tidemark.Statistics.Accuracy;

/// <summary>The area between weighted cases and weighted controls, and what each row adds to it; O(n) once markers are ranked.</summary>
internal sealed class WeightedArea
{
    private readonly double[] _caseBelow;
    private readonly double[] _controlBelow;

    internal WeightedArea(IpcwSample sample, double[] cases, double[] controls)
    {
        var k = sample.Distinct.Length;
        (_caseBelow, _controlBelow) = (Cumulative(sample, cases, k), Cumulative(sample, controls, k));
        (Cases, Controls) = (_caseBelow[k], _controlBelow[k]);
        (Excess, Shifted) = (new double[sample.Rows], new double[sample.Rows]);
        var pairs = 0.0;
        for (var i = 0; i < sample.Rows; i++)
        {
            pairs += cases[i] > 0 ? cases[i] * Middle(_controlBelow, sample.Rank[i]) : 0.0;
        }

        Auc = pairs / (Cases * Controls);
        for (var i = 0; i < sample.Rows; i++)
        {
            var rank = sample.Rank[i];
            var won = cases[i] > 0 ? cases[i] * Middle(_controlBelow, rank) : controls[i] * (Cases - Middle(_caseBelow, rank));
            Excess[i] = won - (Auc * (cases[i] > 0 ? cases[i] * Controls : controls[i] * Cases));
            Shifted[i] = won - (Auc * cases[i] * (Controls - Cases));
        }
    }

    /// <summary>Sum of the weights of the cases.</summary>
    internal double Cases { get; }

    /// <summary>Sum of the weights of the controls.</summary>
    internal double Controls { get; }

    internal double Auc { get; }

    /// <summary>Pairs a row takes part in, less what they would be at the area; weighted.</summary>
    internal double[] Excess { get; }

    /// <summary>The same where the controls are everybody else, so that their weight is n less that of the cases: derivative of
    /// F(1 − F), centered but for a constant.</summary>
    internal double[] Shifted { get; }

    /// <summary>Share of the cases above the distinct value v.</summary>
    internal double SensitivityAbove(int v) => Math.Clamp(1 - (_caseBelow[v + 1] / Cases), 0, 1);

    /// <summary>Share of the controls above the distinct value v.</summary>
    internal double FalsePositiveAbove(int v) => Math.Clamp(1 - (_controlBelow[v + 1] / Controls), 0, 1);

    private static double[] Cumulative(IpcwSample sample, double[] weights, int k)
    {
        var below = new double[k + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            below[sample.Rank[i] + 1] += weights[i];
        }

        for (var v = 0; v < k; v++)
        {
            below[v + 1] += below[v];
        }

        return below;
    }

    private static double Middle(double[] below, int rank) => (below[rank] + below[rank + 1]) / 2;
}
