namespace Tidemark.Response.Gcig;

/// <summary>Responses by CA-125.</summary>
public enum GcigResponse
{
    /// <summary>Response, and the value within the normal range.</summary>
    ResponseNormalized,

    /// <summary>Response, the value not within the normal range.</summary>
    Response,

    /// <summary>Neither response nor progression.</summary>
    NeitherResponseNorProgression,

    /// <summary>Progression.</summary>
    Progression,

    /// <summary>Not evaluable.</summary>
    NotEvaluable,
}
