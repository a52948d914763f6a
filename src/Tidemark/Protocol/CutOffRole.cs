namespace Tidemark.Protocol;

/// <summary>Whether a cut-off was fixed before the data were seen.</summary>
public enum CutOffRole
{
    /// <summary>Fixed in advance.</summary>
    Prespecified,

    /// <summary>Tried out; reported as exploratory.</summary>
    Exploratory,
}
