namespace Tidemark.Protocol;

/// <summary>What of the marker is used.</summary>
public enum MarkerVariable
{
    Change,
    Level,
}
