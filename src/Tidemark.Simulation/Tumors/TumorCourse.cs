namespace Tidemark.Simulation.Tumors;

/// <summary>The true course of one woman's tumor from her first dose on.</summary>
/// <param name="Lesions">Her lesions; with measurable disease these are the targets.</param>
/// <param name="NonTargetSites">Sites of non-target disease.</param>
/// <param name="Measurable">Whether the lesions can be measured.</param>
/// <param name="ShrinkHalfLife">Half-life of the sensitive part, days.</param>
/// <param name="Doubling">Doubling time of the resistant part, days.</param>
/// <param name="NewLesionDay">Day on which a new lesion can first be seen.</param>
internal sealed record TumorCourse(
    IReadOnlyList<Lesion> Lesions,
    IReadOnlyList<string> NonTargetSites,
    bool Measurable,
    double ShrinkHalfLife,
    double Doubling,
    double NewLesionDay)
{
    /// <summary>A lymph node shrinks to a normal short axis of this many mm, not to nothing.</summary>
    private const double NormalNode = 4;

    /// <summary>True sum of diameters at baseline, mm.</summary>
    public double BaselineSum { get; } = Lesions.Sum(lesion => lesion.Size);

    /// <summary>True diameter of a lesion, mm.</summary>
    public double Diameter(Lesion lesion, double day)
    {
        var relative = (lesion.Sensitive * double.Exp2(-day / ShrinkHalfLife)) + ((1 - lesion.Sensitive) * double.Exp2(day / Doubling));
        return lesion.Nodal ? NormalNode + ((lesion.Size - NormalNode) * relative) : lesion.Size * relative;
    }

    /// <summary>True sum of diameters relative to baseline.</summary>
    public double Ratio(double day)
    {
        var sum = 0.0;
        foreach (var lesion in Lesions)
        {
            sum += Diameter(lesion, day);
        }

        return sum / BaselineSum;
    }
}
