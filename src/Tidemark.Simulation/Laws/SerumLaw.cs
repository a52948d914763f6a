namespace Tidemark.Simulation.Laws;

/// <summary>Law of serum HER2 in ng/mL: a background that the drug does not touch, plus a share shed by the tumor.</summary>
public sealed record SerumLaw
{
    /// <summary>Median background, ng/mL.</summary>
    public double BackgroundMedian { get; init; } = 8.2;

    /// <summary>Standard deviation of the log background (Schwartz 2000: mean 8.7, SD 3.2).</summary>
    public double BackgroundLogSd { get; init; } = 0.36;

    /// <summary>Tumor share of a woman with the median sum of diameters, ng/mL.</summary>
    public double ShareMedian { get; init; } = 2;

    /// <summary>Sum of diameters that <see cref="ShareMedian"/> belongs to, mm.</summary>
    public double MedianSum { get; init; } = 60;

    /// <summary>Power of the sum of diameters that the share is proportional to.</summary>
    public double SharePower { get; init; } = 1.5;

    /// <summary>Within-subject biological coefficient of variation.</summary>
    public double WithinSubjectCv { get; init; } = 0.08;

    /// <summary>Analytical coefficient of variation.</summary>
    public double AnalyticalCv { get; init; } = 0.03;

    /// <summary>What the assay finds of the marker while the drug is in the sample: 1 without interference.</summary>
    public double OnDrugFactor { get; init; } = 1;

    /// <summary>What the lot used from cycle 4 on finds relative to the first, in the trap cohort.</summary>
    public double LotStep { get; init; } = 1.04;

    /// <summary>Lower limit of quantification, ng/mL: results below read as <c>&lt;</c> the limit.</summary>
    public double LowerLimit { get; init; } = 0.5;

    /// <summary>Upper limit of quantification, ng/mL.</summary>
    public double UpperLimit { get; init; } = 350;
}
