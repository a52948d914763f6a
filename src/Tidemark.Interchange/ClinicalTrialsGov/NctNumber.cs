using System.Text.RegularExpressions;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>The number of a trial at ClinicalTrials.gov.</summary>
public static partial class NctNumber
{
    /// <summary><c>NCT</c> and eight digits, in capitals, or null where the text is none.</summary>
    public static string? Read(string? text)
    {
        var trimmed = text?.Trim().ToUpperInvariant() ?? "";
        return Form().IsMatch(trimmed) ? trimmed : null;
    }

    [GeneratedRegex(@"^NCT[0-9]{8}$")]
    private static partial Regex Form();
}
