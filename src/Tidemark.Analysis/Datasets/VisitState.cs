namespace Tidemark.Analysis.Datasets;

/// <summary>What became of a planned specimen.</summary>
public enum VisitState
{
    /// <summary>Sampled with a valid result.</summary>
    Sampled,

    /// <summary>Collected, no valid result.</summary>
    Invalid,

    /// <summary>Dead before the visit.</summary>
    Dead,

    /// <summary>Progressed before the visit.</summary>
    Progressed,

    /// <summary>Treatment stopped before the visit without progression.</summary>
    Stopped,

    /// <summary>Not yet due at the data cut.</summary>
    NotDue,

    /// <summary>Due and not collected.</summary>
    Missed,
}
