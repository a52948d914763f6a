namespace Tidemark.Response;

/// <summary>One lesion at one assessment, as entered.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Lesion">Lesion identifier, unique in the subject.</param>
/// <param name="Role">Target, non-target or new.</param>
/// <param name="Site">Organ or node station.</param>
/// <param name="Nodal">True for a lymph node (measured by short axis).</param>
/// <param name="Time">Date of the scan.</param>
/// <param name="DiameterMillimeters">Diameter in mm, null where not measured.</param>
/// <param name="State">State as entered for a lesion without diameter: present, absent, progressed, not evaluated.</param>
/// <param name="Evaluator">Who read it.</param>
/// <param name="Source">Where the row stands.</param>
public sealed record LesionMeasurement(
    string Subject,
    string Lesion,
    LesionRole Role,
    string? Site,
    bool Nodal,
    TimePoint Time,
    decimal? DiameterMillimeters,
    string? State,
    string? Evaluator,
    SourceLine Source)
{
    /// <summary>Which of several readers of one role, e.g. <c>RADIOLOGIST 1</c>; null where there is one.</summary>
    public string? EvaluatorId { get; init; }

    /// <summary>Name of the visit, e.g. <c>WEEK 6</c>; null where time points are told apart by their dates alone.</summary>
    public string? Visit { get; init; }

    /// <summary>Number of the visit, which orders visits whose dates cannot be counted; null where there is none.</summary>
    public decimal? VisitNumber { get; init; }

    /// <summary>True where the diameter was entered in cm and converted to mm.</summary>
    public bool FromCentimeters { get; init; }

    /// <summary>Study day as supplied (1 is the day of origin, there is no 0); null where there is none.</summary>
    public int? StudyDay { get; init; }
}
