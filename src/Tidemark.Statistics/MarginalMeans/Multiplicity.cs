namespace Tidemark.Statistics.MarginalMeans;

/// <summary>Adjustment of a family of comparisons, for p values and intervals.</summary>
public enum Multiplicity
{
    /// <summary>None.</summary>
    None,

    /// <summary>Tukey's studentized range, for one set of pairwise comparisons; any other family gets <see cref="Sidak"/>.</summary>
    Tukey,

    /// <summary>The multivariate t distribution of the family's own correlations (Dunnett 1955; Hothorn et al. 2008).</summary>
    Dunnett,

    /// <summary>Scheffé's projections.</summary>
    Scheffe,

    /// <summary>Šidák.</summary>
    Sidak,

    /// <summary>Bonferroni.</summary>
    Bonferroni,

    /// <summary>Holm (1979); intervals are Bonferroni's.</summary>
    Holm,

    /// <summary>Hochberg (1988); intervals are Bonferroni's.</summary>
    Hochberg,

    /// <summary>Hommel (1988); intervals are Bonferroni's.</summary>
    Hommel,

    /// <summary>Benjamini and Hochberg (1995), the false discovery rate; intervals are Bonferroni's.</summary>
    BenjaminiHochberg,

    /// <summary>Benjamini and Yekutieli (2001); intervals are Bonferroni's.</summary>
    BenjaminiYekutieli,
}
