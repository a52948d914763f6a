namespace Tidemark.Statistics.Survival;

/// <summary>Hazard steps of one stratum in ascending time, with their running sums: <c>A(t) = Σ dΛ</c>, <c>B(t) = Σ x̄ dΛ</c>.</summary>
internal sealed class CoxHazardTable
{
    private readonly double[] _times;
    private readonly double[] _a;
    private readonly double[][] _b;

    private CoxHazardTable(CoxHazard.Jump[] jumps, int p)
    {
        Jumps = jumps;
        _times = Array.ConvertAll(jumps, j => j.Time);
        _a = new double[jumps.Length + 1];
        _b = new double[jumps.Length + 1][];
        _b[0] = new double[p];
        for (var i = 0; i < jumps.Length; i++)
        {
            _a[i + 1] = _a[i] + jumps[i].Total;
            _b[i + 1] = new double[p];
            for (var j = 0; j < p; j++)
            {
                _b[i + 1][j] = _b[i][j] + jumps[i].TotalMean[j];
            }
        }
    }

    internal CoxHazard.Jump[] Jumps { get; }

    internal static (CoxHazardTable[] Tables, double[] Risk) Of(CoxState state)
    {
        var walk = new RiskSetWalk(state.Problem, secondMoments: false);
        var hazard = new CoxHazard(state.Problem.P, state.Options.Ties);
        walk.Run(state.Newton.Beta, ref hazard);
        var byStratum = hazard.Jumps.ToLookup(j => j.Stratum);
        var tables = new CoxHazardTable[state.Problem.StratumEnds.Length];
        for (var s = 0; s < tables.Length; s++)
        {
            tables[s] = new CoxHazardTable([.. byStratum[s].Reverse()], state.Problem.P);
        }

        return (tables, walk.Risk.ToArray());
    }

    /// <summary>Number of steps at or before a time.</summary>
    internal int StepsThrough(double time)
    {
        var at = Array.BinarySearch(_times, time);
        return at >= 0 ? at + 1 : ~at;
    }

    internal double Exposure(int from, int through) => _a[through] - _a[from];

    internal double MeanExposure(int from, int through, int j) => _b[through][j] - _b[from][j];
}
