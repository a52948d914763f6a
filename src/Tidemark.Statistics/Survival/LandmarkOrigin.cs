namespace Tidemark.Statistics.Survival;

/// <summary>From where time runs after a landmark.</summary>
public enum LandmarkOrigin
{
    /// <summary>Time is counted anew from the landmark; the default.</summary>
    Landmark,

    /// <summary>Time keeps its origin and each row enters at the landmark (left truncation).</summary>
    Start,
}
