namespace Tidemark.Response;

/// <summary>What a time point shows of new lesions.</summary>
public enum NewLesionFinding
{
    /// <summary>None.</summary>
    None,

    /// <summary>Something of which it is not certain that it is a lesion, and which no later time point confirms: no progression.</summary>
    Equivocal,

    /// <summary>Equivocal here and confirmed later: progression dates back to here.</summary>
    ConfirmedLater,

    /// <summary>A new lesion.</summary>
    Unequivocal,
}
