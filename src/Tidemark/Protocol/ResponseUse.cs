namespace Tidemark.Protocol;

/// <summary>Which response analyses use where lesions and the reader's own call are both there.</summary>
public enum ResponseUse
{
    /// <summary>Derived from lesion measurements; the reader's own call where no lesions are recorded.</summary>
    Derived,

    /// <summary>The reader's own call; derived where the reader called none.</summary>
    Reader,
}
