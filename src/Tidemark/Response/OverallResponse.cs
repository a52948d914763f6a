namespace Tidemark.Response;

/// <summary>Response of a time point or best overall response, in CDISC's words; ordered from best to worst for ranking.</summary>
public enum OverallResponse
{
    /// <summary>Complete response.</summary>
    CR,

    /// <summary>Partial response.</summary>
    PR,

    /// <summary>Stable disease.</summary>
    SD,

    /// <summary>Neither complete response nor progression, where there is no target lesion.</summary>
    NonCRNonPD,

    /// <summary>Progressive disease.</summary>
    PD,

    /// <summary>Not evaluable.</summary>
    NE,
}
