namespace Tidemark.Response;

/// <summary>A lesion that is followed.</summary>
/// <param name="Id">Identifier, unique in the subject and assessor.</param>
/// <param name="Role">Target, non-target or new.</param>
/// <param name="Site">Organ or node station, as entered.</param>
/// <param name="Nodal">True for a lymph node: its short axis is measured and under 10 mm it is no disease.</param>
public sealed record FollowedLesion(string Id, LesionRole Role, string? Site, bool Nodal)
{
    /// <summary>Short axis in mm from which a node is pathological.</summary>
    public const decimal PathologicalNodeMillimeters = 10;

    /// <summary>True where the reading leaves no disease in this lesion.</summary>
    public bool IsGone(LesionReading reading) => reading.Size is { } size && (Nodal ? size < PathologicalNodeMillimeters : size == 0);

    /// <summary>True where the reading shows disease in this lesion.</summary>
    public bool IsDiseased(LesionReading reading) =>
        reading.State is LesionState.Present or LesionState.Progressed || (reading.Size is not null && !IsGone(reading));
}
