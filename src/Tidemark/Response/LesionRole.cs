namespace Tidemark.Response;

/// <summary>The part a lesion plays in RECIST 1.1.</summary>
public enum LesionRole
{
    /// <summary>Measured at every assessment; enters the sum of diameters.</summary>
    Target,

    /// <summary>Followed without measuring.</summary>
    NonTarget,

    /// <summary>Not there at baseline.</summary>
    New,
}
