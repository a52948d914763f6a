using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Simon's (1989) optimal and minimax two-stage designs, by search over all. Theory: docs/theory/power.md.</summary>
public static class SimonDesigns
{
    /// <summary>The minimax design (least n) and the optimal one (least expected n); null where none up to <paramref name="largest"/>
    /// subjects holds the errors.</summary>
    /// <param name="p0">Proportion not worth pursuing.</param>
    /// <param name="p1">Proportion hoped for, above p₀.</param>
    /// <param name="sigLevel">Largest probability of rejecting p₀ if it holds.</param>
    /// <param name="power">Least probability of rejecting p₀ if p₁ holds.</param>
    /// <param name="largest">Largest n sought.</param>
    public static (SimonDesign Minimax, SimonDesign Optimal)? Find(double p0, double p1, double sigLevel, double power, int largest = 100)
    {
        SimonDesign? minimax = null;
        SimonDesign? optimal = null;
        for (var n = 2; n <= largest; n++)
        {
            for (var n1 = 1; n1 < n; n1++)
            {
                foreach (var design in Candidates(n1, n, p0, p1, sigLevel, power))
                {
                    minimax = minimax is null || (design.N == minimax.N && design.ExpectedN < minimax.ExpectedN) ? design : minimax;
                    optimal = optimal is null || design.ExpectedN < optimal.ExpectedN ? design : optimal;
                }
            }
        }

        return minimax is null ? null : (minimax, optimal!);
    }

    // For each r₁ the smallest r that holds the level; then the power decides.
    private static IEnumerable<SimonDesign> Candidates(int n1, int n, double p0, double p1, double sigLevel, double power)
    {
        double[] first0 = [.. Enumerable.Range(0, n1 + 1).Select(x => Binomial.Density(x, n1, p0))];
        double[] first1 = [.. Enumerable.Range(0, n1 + 1).Select(x => Binomial.Density(x, n1, p1))];
        double[] tail0 = [.. Enumerable.Range(0, n + 2).Select(x => Binomial.UpperTail(x - 1, n - n1, p0))];
        double[] tail1 = [.. Enumerable.Range(0, n + 2).Select(x => Binomial.UpperTail(x - 1, n - n1, p1))];
        for (var r1 = 0; r1 < n1; r1++)
        {
            if (first1.Skip(r1 + 1).Sum() < power)
            {
                yield break;
            }

            var r = r1;
            while (r < n && Rejection(first0, tail0, r1, r) > sigLevel)
            {
                r++;
            }

            var reached = Rejection(first1, tail1, r1, r);
            if (reached >= power)
            {
                var early = first0.Take(r1 + 1).Sum();
                yield return new SimonDesign(r1, n1, r, n, n1 + ((1 - early) * (n - n1)), early, Rejection(first0, tail0, r1, r), reached);
            }
        }
    }

    // Σ P(X₁ = x) P(X₂ > r - x) over x > r₁.
    private static double Rejection(double[] first, double[] tail, int r1, int r)
    {
        var sum = 0.0;
        for (var x = r1 + 1; x < first.Length; x++)
        {
            sum += first[x] * tail[Math.Max(0, r - x + 1)];
        }

        return sum;
    }
}
