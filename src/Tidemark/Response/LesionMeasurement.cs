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
    SourceLine Source);
