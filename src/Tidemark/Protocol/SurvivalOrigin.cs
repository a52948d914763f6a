namespace Tidemark.Protocol;

/// <summary>What survival time is counted from.</summary>
public enum SurvivalOrigin
{
    Landmark,
    OwnVisit,
    Baseline,
}
