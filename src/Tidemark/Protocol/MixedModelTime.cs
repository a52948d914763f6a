namespace Tidemark.Protocol;

/// <summary>How time enters a mixed model.</summary>
public enum MixedModelTime
{
    Visit,
    Continuous,
}
