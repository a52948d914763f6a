namespace Tidemark.Registry.Store;

/// <summary>What adding a record to the store did.</summary>
public enum Addition
{
    /// <summary>The same content is held already.</summary>
    Same,

    /// <summary>The trial's first record.</summary>
    New,

    /// <summary>A further version of a trial that is held.</summary>
    Version,
}
