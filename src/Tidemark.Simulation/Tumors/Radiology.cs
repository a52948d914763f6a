using Tidemark.Simulation.Laws;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Tumors;

/// <summary>Reads one woman's scans in order, with the reader's error, in whole millimeters.</summary>
internal sealed class Radiology
{
    private readonly TumorCourse tumor;
    private readonly CohortLaw law;
    private readonly SeededRandom random;
    private readonly bool[] gone;
    private readonly RecistReader reader;
    private double smallestRatio = 1;

    /// <summary>Reads the baseline scan.</summary>
    public Radiology(TumorCourse tumor, CohortLaw law, int baselineDay, SeededRandom random)
    {
        (this.tumor, this.law, this.random) = (tumor, law, random);
        gone = new bool[tumor.Lesions.Count];
        var diameters = tumor.Measurable ? Diameters(0, baseline: true) : [];
        var sum = diameters.Sum(diameter => diameter ?? 0);
        reader = new RecistReader(tumor.Measurable ? [.. tumor.Lesions.Select(lesion => lesion.Nodal)] : [], sum);
        var state = tumor.NonTargetSites.Count == 0 ? NonTargetState.None : NonTargetState.Present;
        Baseline = new Scan(baselineDay, diameters, state, null, tumor.Measurable ? sum : null, null);
    }

    /// <summary>The baseline scan.</summary>
    public Scan Baseline { get; }

    /// <summary>Reads the scan of a day after all earlier ones.</summary>
    public Scan Read(int day)
    {
        var diameters = tumor.Measurable ? Diameters(day, baseline: false) : [];
        var nonTarget = NonTarget(day);
        var newLesion = tumor.NewLesionDay <= day ? Math.Round(10 + (decimal)(8 * random.NextDouble())) : (decimal?)null;
        var response = reader.Read(diameters, nonTarget, newLesion is not null);
        var complete = tumor.Measurable && diameters.All(diameter => diameter is not null);
        return new Scan(day, diameters, nonTarget, newLesion, complete ? diameters.Sum() : null, response);
    }

    private decimal?[] Diameters(int day, bool baseline)
    {
        var shared = law.Tumor.ScanReaderSd * random.NextNormal();
        var unread = !baseline && random.NextDouble() < law.FollowUp.LesionNotEvaluated ? random.NextInt(tumor.Lesions.Count) : -1;
        var diameters = new decimal?[tumor.Lesions.Count];
        for (var j = 0; j < diameters.Length; j++)
        {
            var (lesion, error) = (tumor.Lesions[j], Math.Exp(shared + (law.Tumor.LesionReaderSd * random.NextNormal())));
            var size = tumor.Diameter(lesion, day);
            diameters[j] = j == unread ? null
                : baseline ? Math.Max(lesion.Nodal ? 15 : 10, Math.Round((decimal)(size * error)))
                : Written(j, size, size * error);
        }

        return diameters;
    }

    /// <summary>Too small to measure is 5 mm by convention; a lesion once gone is not found again before it truly has 5 mm.</summary>
    private decimal Written(int j, double size, double seen)
    {
        if (tumor.Lesions[j].Nodal)
        {
            return Math.Round((decimal)seen);
        }

        gone[j] = gone[j] ? size < 5 : seen < 2.5;
        return gone[j] ? 0 : Math.Max(5, Math.Round((decimal)seen));
    }

    private NonTargetState NonTarget(int day)
    {
        if (tumor.NonTargetSites.Count == 0)
        {
            return NonTargetState.None;
        }

        var ratio = tumor.Ratio(day);
        smallestRatio = Math.Min(smallestRatio, ratio);
        return ratio >= law.Tumor.NonTargetProgression * smallestRatio ? NonTargetState.Progressed
            : ratio < 0.12 ? NonTargetState.Absent
            : NonTargetState.Present;
    }
}
