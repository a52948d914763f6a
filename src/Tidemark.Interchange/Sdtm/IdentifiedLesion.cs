using Tidemark.Response;

namespace Tidemark.Interchange.Sdtm;

/// <summary>A lesion as TU identifies it.</summary>
/// <param name="Row">Where it was identified first.</param>
/// <param name="Role">Target, non-target or new; null where TU says none of them.</param>
/// <param name="Site">TULOC.</param>
internal sealed record IdentifiedLesion(SdtmRow Row, LesionRole? Role, string? Site)
{
    /// <summary>All lesions by subject, assessor and identifier; the first identification counts.</summary>
    public static Dictionary<LesionKey, IdentifiedLesion> All(SdtmTable tu)
    {
        var lesions = new Dictionary<LesionKey, IdentifiedLesion>();
        foreach (var row in tu.Rows)
        {
            if (row["USUBJID"] is { } subject && row["TULNKID"] is { } lesion)
            {
                lesions.TryAdd(new(subject, row["TUEVAL"], row["TUEVALID"], lesion), new(row, RoleOf(row.First("TUSTRESC", "TUORRES")), row["TULOC"]));
            }
        }

        return lesions;
    }

    /// <summary>The role of a word such as <c>NON-TARGET</c> or <c>NEW</c>.</summary>
    public static LesionRole? RoleOf(string? word) => word?.Replace(' ', '-').ToUpperInvariant() switch
    {
        null => null,
        var text when text.StartsWith("NEW", StringComparison.Ordinal) => LesionRole.New,
        var text when text.StartsWith("NON-TARGET", StringComparison.Ordinal) || text.StartsWith("NONTARGET", StringComparison.Ordinal) => LesionRole.NonTarget,
        var text when text.StartsWith("TARGET", StringComparison.Ordinal) => LesionRole.Target,
        _ => null,
    };
}
