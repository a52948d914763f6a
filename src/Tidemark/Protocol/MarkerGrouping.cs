namespace Tidemark.Protocol;

/// <summary>How a marker change enters a survival model.</summary>
public enum MarkerGrouping
{
    ChangeCutOff,
    Continuous,
    SuppliedGroup,
    BestResponse,
}
