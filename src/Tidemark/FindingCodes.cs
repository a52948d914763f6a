using System.Reflection;

namespace Tidemark;

/// <summary>All finding codes, one table. A code is never reused; <c>docs/findings.md</c> lists them and a test keeps the two equal.</summary>
/// <remarks>
/// TM-F files and formats, TM-P protocol and plan, TM-D data, TM-R registry record, TM-A refusals and cautions of an analysis, TM-C command line, TM-G the registry (import, search), TM-E questions to the statistical engine (<c>tidemark stats</c>).
/// </remarks>
public static partial class FindingCodes
{
    /// <summary>Every code, in order of identifier.</summary>
    public static IReadOnlyList<FindingCode> All =>
    [
        .. typeof(FindingCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(candidate => candidate.FieldType == typeof(FindingCode))
            .Select(candidate => (FindingCode)candidate.GetValue(null)!)
            .OrderBy(code => code.Id, StringComparer.Ordinal),
    ];
}
