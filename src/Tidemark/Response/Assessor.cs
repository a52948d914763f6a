namespace Tidemark.Response;

/// <summary>Who reads the images. Each assessor's course stands alone: own lesions, own baseline, own nadir.</summary>
/// <param name="Evaluator">Role, e.g. <c>INVESTIGATOR</c>; null where not recorded.</param>
/// <param name="Id">Which of several, e.g. <c>RADIOLOGIST 1</c>; null where there is one.</param>
public sealed record Assessor(string? Evaluator, string? Id = null)
{
    /// <summary>Both, for a message or a table.</summary>
    public override string ToString() => Id is null ? Evaluator ?? "assessor not recorded" : $"{Evaluator} {Id}".TrimStart();
}
