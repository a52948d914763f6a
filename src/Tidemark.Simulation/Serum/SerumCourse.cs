using Tidemark.Simulation.Laws;
using Tidemark.Simulation.Tumors;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Serum;

/// <summary>True serum HER2 of one woman: background + share · (sum of diameters / baseline sum)^power.</summary>
internal sealed class SerumCourse
{
    private readonly TumorCourse tumor;
    private readonly double background;
    private readonly double share;
    private readonly double power;

    /// <summary>Draws her background; her share follows from her baseline sum of diameters.</summary>
    public SerumCourse(SerumLaw law, TumorCourse tumor, SeededRandom random)
    {
        (this.tumor, power) = (tumor, law.SharePower);
        background = law.BackgroundMedian * Math.Exp(law.BackgroundLogSd * random.NextNormal());
        share = law.ShareMedian * Math.Pow(tumor.BaselineSum / law.MedianSum, law.SharePower);
    }

    /// <summary>True level on a day, ng/mL.</summary>
    public double Level(double day) => background + (share * Math.Pow(tumor.Ratio(day), power));
}
