namespace Tidemark.Statistics.MarginalMeans;

/// <summary>A family of contrasts among k means, as R's emmeans names them.</summary>
public enum ContrastFamily
{
    /// <summary>Every earlier mean minus every later one.</summary>
    Pairwise,

    /// <summary>Every later mean minus every earlier one.</summary>
    ReversePairwise,

    /// <summary>Every mean minus the control (the first, unless another is named).</summary>
    TreatmentVersusControl,

    /// <summary>Every mean minus the one before it.</summary>
    Consecutive,

    /// <summary>The mean of the later means minus the mean of those up to here.</summary>
    MeanChange,

    /// <summary>Every mean minus the mean of all.</summary>
    Effects,

    /// <summary>Every mean minus the mean of the others.</summary>
    DeletionEffects,

    /// <summary>Orthogonal polynomials in the order of the levels, in smallest whole numbers.</summary>
    Polynomial,

    /// <summary>The means themselves.</summary>
    Identity,
}
