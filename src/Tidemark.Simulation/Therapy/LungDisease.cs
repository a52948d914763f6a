using Tidemark.Simulation.Laws;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Therapy;

/// <summary>An episode of drug-related interstitial lung disease.</summary>
/// <param name="Grade">CTCAE grade.</param>
/// <param name="Onset">Day of onset.</param>
/// <param name="Days">Length in days; to death at grade 5.</param>
internal sealed record LungDisease(int Grade, int Onset, int Days)
{
    /// <summary>DESTINY-Breast04, percent of women on T-DXd by grade 1, 2, 3, 5; their sum is 12.1.</summary>
    private static readonly (int Grade, double Share)[] grades = [(1, 3.5), (2, 6.5), (3, 1.3), (5, 0.8)];

    /// <summary>The episode that a woman would have if she stayed on treatment; null for most.</summary>
    public static LungDisease? Draw(Drug drug, TherapyLaw law, SeededRandom random)
    {
        var (risk, share) = (random.NextDouble(), random.NextDouble() * grades.Sum(item => item.Share));
        var onset = law.LungOnsetMedian * Math.Exp(law.LungOnsetLogSd * random.NextNormal());
        var days = 14 + (int)(14 * random.NextExponential());
        if (risk >= drug.LungRisk * law.LungLatentFactor)
        {
            return null;
        }

        var index = 0;
        while (index < grades.Length - 1 && share >= grades[index].Share)
        {
            share -= grades[index++].Share;
        }

        return new LungDisease(grades[index].Grade, Math.Max(10, (int)onset), Math.Min(days, 120));
    }
}
