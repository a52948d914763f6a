namespace Tidemark.Statistics.Survival;

/// <summary>The penalized likelihood as a function of one coefficient, the others at their best (Venzon and Moolgavkar 1988).</summary>
internal sealed class FirthProfile
{
    private const double Farthest = 200.0;
    private readonly PenalizedCox _penalized;
    private readonly PenalizedCox.Optimum _best;
    private readonly bool[] _free;
    private readonly int _j;

    internal FirthProfile(PenalizedCox penalized, PenalizedCox.Optimum best, int j)
    {
        (_penalized, _best, _j) = (penalized, best, j);
        _free = [.. best.Beta.Select((_, k) => k != j)];
    }

    /// <summary>Twice the fall of the profile from its maximum when the coefficient is held at a value.</summary>
    internal double Deviance(double value)
    {
        var start = (double[])_best.Beta.Clone();
        start[_j] = value;
        return 2 * (_best.Value.LogLikelihood - _penalized.Maximize(start, _free).Value.LogLikelihood);
    }

    /// <summary>Where the fall reaches a height, looking in the direction of the step; infinite where it does not.</summary>
    internal double Limit(double step, double height)
    {
        var (inside, outside) = (_best.Beta[_j], _best.Beta[_j] + step);
        while (!(Deviance(outside) >= height))
        {
            (inside, outside) = (outside, outside + (2 * (outside - inside)));
            if (Math.Abs(outside - _best.Beta[_j]) > Farthest * Math.Max(1.0, Math.Abs(step)))
            {
                return step > 0 ? double.PositiveInfinity : double.NegativeInfinity;
            }
        }

        while (Math.Abs(outside - inside) > 1e-10 * Math.Max(1.0, Math.Abs(inside)))
        {
            var middle = (inside + outside) / 2;
            (inside, outside) = Deviance(middle) >= height ? (inside, middle) : (middle, outside);
        }

        return (inside + outside) / 2;
    }
}
