using Tidemark.Simulation.Laws;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Tumors;

/// <summary>Draws the true course of a tumor.</summary>
internal static class TumorGrowth
{
    private const double SmallestSum = 12;
    private const double SmallestLesion = 10.5;
    private const double SmallestNode = 15.5;

    /// <summary>One tumor of a woman with these baseline characteristics.</summary>
    public static TumorCourse Draw(Profile profile, TumorLaw law, SeededRandom random)
    {
        var sum = Math.Max(SmallestSum, law.SumMedian * Math.Exp(law.SumLogSd * random.NextNormal()));
        var sensitivity = random.NextNormal();
        var halfLife = law.ShrinkHalfLifeMedian * Math.Exp(law.ShrinkLogSd * random.NextNormal());
        var doubling = law.DoublingMedian * Math.Exp(law.DoublingLogSd * random.NextNormal());
        var newLesion = random.NextExponential() / (law.NewLesionRate * Math.Exp(law.NewLesionLogRatio * sensitivity));
        var logit = law.SensitiveLogitMean + (law.SensitiveLogitSd * sensitivity);
        var lesions = Lesions(profile, sum, logit, law, random);
        return new TumorCourse(lesions, NonTarget(profile, law, random), profile.Measurable, halfLife, doubling, newLesion);
    }

    private static Lesion[] Lesions(Profile profile, double sum, double logit, TumorLaw law, SeededRandom random)
    {
        var count = Math.Min(LesionCount(random), (int)(sum / SmallestSum));
        var weights = new double[count];
        for (var j = 0; j < count; j++)
        {
            weights[j] = random.NextExponential();
        }

        var (total, spare) = (weights.Sum(), sum - (SmallestLesion * count));
        var organs = Organs(profile);
        var lesions = new Lesion[count];
        for (var j = 0; j < count; j++)
        {
            var size = SmallestLesion + (spare * weights[j] / total);
            var organ = organs[(j + 1) / 2];
            var nodal = organ == "Lymph node" && size >= SmallestNode;
            var site = organ == "Lymph node" && !nodal ? "Chest wall" : organ;
            var fraction = law.SensitiveLimit / (1 + Math.Exp(-logit - (law.LesionLogitSd * random.NextNormal())));
            lesions[j] = new Lesion(site, nodal, size, fraction);
        }

        return lesions;
    }

    private static int LesionCount(SeededRandom random)
    {
        var count = 1;
        for (var k = 0; k < 4; k++)
        {
            count += random.NextDouble() < 0.45 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Organs in the order in which targets are chosen: one of the first, then two of each (RECIST 1.1 allows two per organ).</summary>
    private static string[] Organs(Profile profile) => profile switch
    {
        { Liver: true } => ["Liver", "Lymph node", "Breast"],
        { Visceral: true } => ["Lung", "Lymph node", "Breast"],
        _ => ["Breast", "Lymph node", "Soft tissue"],
    };

    private static string[] NonTarget(Profile profile, TumorLaw law, SeededRandom random)
    {
        var (present, effusion) = (random.NextDouble() < law.WithNonTarget, random.NextDouble() < 0.25);
        return (profile.Measurable, present, effusion) switch
        {
            (true, false, _) => [],
            (_, _, true) => ["Bone", "Pleura"],
            _ => ["Bone"],
        };
    }
}
