namespace Tidemark.Statistics.Survival;

/// <summary>
/// One pass over the rows, linear in their number, also for start-stop rows: going back in time a row joins the risk set at its
/// stop and leaves it at its start, so the sums are updated and never recomputed.
/// </summary>
internal sealed class RiskSetWalk
{
    private readonly CoxProblem _problem;
    private readonly double[] _eta;
    private readonly double[] _risk;
    private readonly double[] _s1;
    private readonly double[] _s2;
    private readonly double[] _d1;
    private readonly double[] _d2;
    private readonly double[] _x;
    private readonly bool _second;

    internal RiskSetWalk(CoxProblem problem, bool secondMoments = true)
    {
        var p = problem.P;
        _problem = problem;
        _second = secondMoments;
        (_eta, _risk) = (new double[problem.N], new double[problem.N]);
        (_s1, _d1, _x) = (new double[p], new double[p], new double[p]);
        var packed = secondMoments ? p * (p + 1) / 2 : 0;
        (_s2, _d2) = (new double[packed], new double[packed]);
    }

    /// <summary>exp(η − shift) of each sorted row, as of the last run.</summary>
    internal ReadOnlySpan<double> Risk => _risk;

    internal void Run<TVisitor>(ReadOnlySpan<double> beta, ref TVisitor visitor)
        where TVisitor : struct, IRiskSetVisitor, allows ref struct
    {
        _problem.LinearPredictors(beta, _eta);
        var low = 0;
        for (var s = 0; s < _problem.StratumEnds.Length; s++)
        {
            var high = _problem.StratumEnds[s];
            WalkStratum(s, low, high, ref visitor);
            low = high;
        }
    }

    private double Shift(int low, int high)
    {
        var max = double.NegativeInfinity;
        for (var i = low; i < high; i++)
        {
            max = Math.Max(max, _eta[i]);
        }

        for (var i = low; i < high; i++)
        {
            _eta[i] -= max;
            _risk[i] = Math.Exp(_eta[i]);
        }

        return max;
    }

    private void WalkStratum<TVisitor>(int stratum, int low, int high, ref TVisitor visitor)
        where TVisitor : struct, IRiskSetVisitor, allows ref struct
    {
        var shift = Shift(low, high);
        Array.Clear(_s1);
        Array.Clear(_s2);
        var (s0, leaving) = (0.0, high - 1);
        for (var i = high - 1; i >= low;)
        {
            var (time, end) = (_problem.Stop[i], i + 1);
            var (events, eventWeight, eventEta, d0) = (0, 0.0, 0.0, 0.0);
            for (; i >= low && _problem.Stop[i] == time; i--)
            {
                var wr = _problem.Weight[i] * _risk[i];
                s0 += wr;
                Add(i, wr, _s1, _s2);
                if (_problem.IsEvent[i])
                {
                    ClearEvents(events);
                    events++;
                    d0 += wr;
                    eventWeight += _problem.Weight[i];
                    eventEta += _problem.Weight[i] * _eta[i];
                    Add(i, wr, _d1, _d2);
                    AddEventX(i);
                }
            }

            if (events > 0)
            {
                (s0, leaving) = Leave(time, low, leaving, s0);
                visitor.Visit(new RiskSet
                {
                    Stratum = stratum,
                    Time = time,
                    First = i + 1,
                    End = end,
                    Events = events,
                    EventWeight = eventWeight,
                    EventEta = eventEta,
                    EventX = _x,
                    S0 = s0,
                    S1 = _s1,
                    S2 = _s2,
                    D0 = d0,
                    D1 = _d1,
                    D2 = _d2,
                    Shift = shift,
                });
            }
        }
    }

    private (double S0, int Leaving) Leave(double time, int low, int leaving, double s0)
    {
        if (_problem.ByStart is not { } order)
        {
            return (s0, leaving);
        }

        for (; leaving >= low && _problem.Start![order[leaving]] >= time; leaving--)
        {
            var row = order[leaving];
            var wr = _problem.Weight[row] * _risk[row];
            s0 -= wr;
            Add(row, -wr, _s1, _s2);
        }

        return (s0, leaving);
    }

    private void ClearEvents(int eventsSoFar)
    {
        if (eventsSoFar == 0)
        {
            Array.Clear(_d1);
            Array.Clear(_d2);
            Array.Clear(_x);
        }
    }

    private void AddEventX(int row)
    {
        var (p, w) = (_problem.P, _problem.Weight[row]);
        for (var j = 0; j < p; j++)
        {
            _x[j] += w * _problem.X[(row * p) + j];
        }
    }

    private void Add(int row, double wr, double[] first, double[] second)
    {
        var p = _problem.P;
        var x = _problem.X.AsSpan(row * p, p);
        for (int a = 0, k = 0; a < x.Length; a++)
        {
            var wrx = wr * x[a];
            first[a] += wrx;
            for (var b = 0; _second && b <= a; b++, k++)
            {
                second[k] += wrx * x[b];
            }
        }
    }
}
