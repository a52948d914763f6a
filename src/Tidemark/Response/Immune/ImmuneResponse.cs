namespace Tidemark.Response.Immune;

/// <summary>Responses of iRECIST.</summary>
public enum ImmuneResponse
{
    /// <summary>iCR.</summary>
    CompleteResponse,

    /// <summary>iPR.</summary>
    PartialResponse,

    /// <summary>iSD.</summary>
    StableDisease,

    /// <summary>Neither iCR nor iUPD, where there is no target lesion.</summary>
    NeitherCompleteNorProgression,

    /// <summary>iUPD: progression that a later time point must confirm.</summary>
    UnconfirmedProgression,

    /// <summary>iCPD: progression that was confirmed.</summary>
    ConfirmedProgression,

    /// <summary>Not evaluable.</summary>
    NotEvaluable,
}
