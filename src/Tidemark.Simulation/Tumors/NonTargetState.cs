namespace Tidemark.Simulation.Tumors;

/// <summary>State of all non-target disease at one scan.</summary>
internal enum NonTargetState
{
    /// <summary>None at baseline.</summary>
    None,

    /// <summary>All gone.</summary>
    Absent,

    /// <summary>Neither gone nor progressed.</summary>
    Present,

    /// <summary>Unequivocally progressed.</summary>
    Progressed,

    /// <summary>Not evaluated.</summary>
    NotEvaluated,
}
