namespace Tidemark.Statistics.MixedModels;

/// <summary>How the fixed effects of a mixed model are tested.</summary>
public enum DegreesOfFreedom
{
    /// <summary>Satterthwaite's approximation (as lmerTest).</summary>
    Satterthwaite,

    /// <summary>Kenward and Roger's adjusted covariance and degrees of freedom (as pbkrtest).</summary>
    KenwardRoger,

    /// <summary>The same without second derivatives of the covariance (SAS: firstorder; mmrm: Kenward-Roger-Linear).</summary>
    KenwardRogerLinear,

    /// <summary>Rows less fixed effects.</summary>
    Residual,

    /// <summary>The normal distribution.</summary>
    Asymptotic,

    /// <summary>Within- and between-group degrees of freedom of a single grouping factor (as nlme's lme).</summary>
    Containment,
}
