namespace Tidemark.Statistics.Survival;

/// <summary>
/// The partial likelihood at one β, column by column. At event time m with sums S0, S1 over the risk set and D0, D1 over its tied events,
/// tie step k has <c>hₖ = w̄/(S0 − fₖD0)</c> and mean <c>x̄ₖ = (S1 − fₖD1)/(S0 − fₖD0)</c> (docs/theory/cox-model.md, eq. 1-4). The crucial
/// step: <c>Σ S2ₖhₖ</c> over all times is <c>Σᵢ wᵢrᵢ Aᵢ xᵢxᵢᵀ</c> with the row's own exposure <c>Aᵢ</c> to the hazard, so that second moments
/// are summed once per row and not carried along the risk sets.
/// </summary>
internal sealed class PartialLikelihood
{
    private readonly CoxProblem _problem;
    private readonly CoxWeights _weights;
    private readonly TiesMethod _ties;
    private readonly double[] _eta;
    private readonly double[] _column;
    private readonly double[] _sums;
    private readonly double[] _eventSums;
    private readonly double[] _s0;
    private readonly double[] _d0;
    private readonly double[] _stepTotals;
    private readonly double[] _hazard;
    private readonly double[] _gone;

    internal PartialLikelihood(CoxProblem problem, CoxWeights weights, TiesMethod ties)
    {
        (_problem, _weights, _ties) = (problem, weights, ties);
        (_eta, _column, Risk) = (new double[problem.N], new double[problem.N], new double[problem.N]);
        var m = problem.Times.Count;
        (_sums, _eventSums, _s0, _d0, Shift) = (new double[m], new double[m], new double[m], new double[m], new double[problem.StratumEnds.Length]);
        (StepsEnd, _hazard, _gone) = (new int[m], new double[m + 1], new double[m]);
        for (int i = 0, end = 0; i < m; i++)
        {
            StepsEnd[i] = end += ties == TiesMethod.Efron ? weights.Events[i] : Math.Min(1, weights.Events[i]);
        }

        var steps = m == 0 ? 0 : StepsEnd[^1];
        (Weight, Inverse, Removed, _stepTotals) = (new double[steps], new double[steps], new double[steps], new double[steps]);
        Mean = [.. problem.X.Select(_ => new double[steps])];
        for (var i = 0; i < m; i++)
        {
            for (var (from, k) = (i == 0 ? 0 : StepsEnd[i - 1], i == 0 ? 0 : StepsEnd[i - 1]); k < StepsEnd[i]; k++)
            {
                Removed[k] = (double)(k - from) / (StepsEnd[i] - from);
                Weight[k] = weights.EventWeight[i] / (StepsEnd[i] - from);
            }
        }
    }

    /// <summary>w·exp(η − shift) of each sorted row.</summary>
    internal double[] Risk { get; }

    /// <summary>What was subtracted from every η of a stratum before exp.</summary>
    internal double[] Shift { get; }

    /// <summary>One past the last tie step of each event time.</summary>
    internal int[] StepsEnd { get; }

    /// <summary>w̄ of each tie step.</summary>
    internal double[] Weight { get; }

    /// <summary>1/(S0 − fₖD0).</summary>
    internal double[] Inverse { get; }

    /// <summary>fₖ, the share of the tied events already gone.</summary>
    internal double[] Removed { get; }

    /// <summary>x̄ₖ, one array per column.</summary>
    internal double[][] Mean { get; }

    /// <summary>Likelihood, gradient and information at β.</summary>
    internal void AddTo(ReadOnlySpan<double> beta, CoxScore score)
    {
        Run(beta);
        score.LogLikelihood += LogLikelihood();
        for (var j = 0; j < Mean.Length; j++)
        {
            score.Gradient[j] += _weights.EventX[j] - Columns.Dot(Weight, Mean[j]);
        }

        AddInformation([], score.Information);
    }

    /// <summary>The means and hazards of every tie step at β.</summary>
    internal void Run(ReadOnlySpan<double> beta)
    {
        SetRisk(beta);
        var times = _problem.Times;
        times.RiskSetSums(Risk, _problem.ByStart, _s0);
        times.EventSums(Risk, _d0);
        Spread(_s0, _d0, Inverse);
        for (var k = 0; k < Inverse.Length; k++)
        {
            Inverse[k] = 1.0 / Inverse[k];
        }

        for (var j = 0; j < Mean.Length; j++)
        {
            Columns.Multiply(Risk, _problem.X[j], _column);
            times.RiskSetSums(_column, _problem.ByStart, _sums);
            times.EventSums(_column, _eventSums);
            Spread(_sums, _eventSums, Mean[j]);
            Columns.Multiply(Mean[j], Inverse, Mean[j]);
        }
    }

    /// <summary>Adds <c>Σ g(t) Vₜ</c>, <c>Vₜ</c> the risk set's covariance of x, to a lower triangle by rows; g is 1 where empty.</summary>
    internal void AddInformation(ReadOnlySpan<double> g, Span<double> lower)
    {
        var times = _problem.Times;
        Array.Clear(_gone);
        for (int m = 0, k = 0; m < times.Count; m++)
        {
            var at = g.IsEmpty ? 1.0 : g[m];
            var total = 0.0;
            for (; k < StepsEnd[m]; k++)
            {
                _stepTotals[k] = at * Weight[k];
                total += _stepTotals[k] * Inverse[k];
                _gone[m] += _stepTotals[k] * Inverse[k] * Removed[k];
            }

            _hazard[m + 1] = _hazard[m] + total;
        }

        for (var i = 0; i < _column.Length; i++)
        {
            _column[i] = Risk[i] * (_hazard[times.Through[i]] - _hazard[times.After[i]]);
        }

        for (int m = 0, k = 0; m < times.Count; m++)
        {
            for (; k < times.RowsEnd[m]; k++)
            {
                _column[times.Rows[k]] -= Risk[times.Rows[k]] * _gone[m];
            }
        }

        Columns.AddProducts(_problem.X, _column, 1.0, lower);
        Columns.AddProducts(Mean, _stepTotals, -1.0, lower);
    }

    /// <summary>Adds <c>Σ g(t) Σ (xᵢ − x̄(t))</c> over the events to a gradient.</summary>
    internal void AddGradient(ReadOnlySpan<double> g, Span<double> gradient)
    {
        var times = _problem.Times;
        for (int m = 0, k = 0, e = 0; m < times.Count; m++)
        {
            for (; e < times.RowsEnd[m]; e++)
            {
                for (var j = 0; j < Mean.Length; j++)
                {
                    gradient[j] += g[m] * _weights.Weight[times.Rows[e]] * _problem.X[j][times.Rows[e]];
                }
            }

            for (; k < StepsEnd[m]; k++)
            {
                for (var j = 0; j < Mean.Length; j++)
                {
                    gradient[j] -= g[m] * Weight[k] * Mean[j][k];
                }
            }
        }
    }

    private double LogLikelihood()
    {
        var sum = 0.0;
        foreach (var row in _problem.Times.Rows)
        {
            sum += _weights.Weight[row] * _eta[row];
        }

        return sum + Columns.DotLog(Weight, Inverse);
    }

    private void SetRisk(ReadOnlySpan<double> beta)
    {
        _problem.LinearPredictors(beta, _eta);
        for (int s = 0, low = 0; s < Shift.Length; low = _problem.StratumEnds[s++])
        {
            var eta = _eta.AsSpan(low.._problem.StratumEnds[s]);
            var max = double.NegativeInfinity;
            foreach (var value in eta)
            {
                max = value > max ? value : max;
            }

            Shift[s] = max;
            for (var i = 0; i < eta.Length; i++)
            {
                eta[i] -= max;
            }

            eta.CopyTo(Risk.AsSpan(low));
        }

        Columns.Exp(Risk);
        Columns.Multiply(Risk, _weights.Weight, Risk);
    }

    /// <summary>Sums of the event times to their tie steps: <c>Sₘ − fₖDₘ</c>.</summary>
    private void Spread(double[] sums, double[] eventSums, double[] steps)
    {
        for (int m = 0, k = 0; m < sums.Length; m++)
        {
            for (; k < StepsEnd[m]; k++)
            {
                steps[k] = sums[m] - (Removed[k] * eventSums[m]);
            }
        }
    }
}
