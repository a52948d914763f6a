namespace Tidemark.Simulation.Laws;

/// <summary>Law of baseline characteristics; probabilities unless said otherwise.</summary>
public sealed record ProfileLaw
{
    /// <summary>Of every fifty women, so many on trastuzumab deruxtecan.</summary>
    public int DeruxtecanOfFifty { get; init; } = 36;

    /// <summary>Of every fifty women, so many on disitamab vedotin; the rest is on trastuzumab rezetecan.</summary>
    public int DisitamabOfFifty { get; init; } = 8;

    /// <summary>IHC 1+; the rest is 2+ with ISH not amplified.</summary>
    public double IhcOne { get; init; } = 0.58;

    /// <summary>Hormone receptor positive.</summary>
    public double HormonePositive { get; init; } = 0.89;

    /// <summary>Liver metastases, of women with measurable disease.</summary>
    public double Liver { get; init; } = 0.6;

    /// <summary>Other visceral metastases, of women without liver metastases.</summary>
    public double OtherVisceral { get; init; } = 0.45;

    /// <summary>Performance status 1; the rest is 0.</summary>
    public double EcogOne { get; init; } = 0.45;

    /// <summary>Mean age, years.</summary>
    public double AgeMean { get; init; } = 56;

    /// <summary>Standard deviation of age, years.</summary>
    public double AgeSd { get; init; } = 10.5;
}
