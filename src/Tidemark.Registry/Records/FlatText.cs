using System.Text.RegularExpressions;
using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Registry.Records;

/// <summary>A running text taken apart by its own headings: what is done, who may take part, who may not, what is measured.</summary>
internal static partial class FlatText
{
    /// <summary>The sketch of a flat line.</summary>
    public static TrialSketch Read(TrialRecord record)
    {
        var title = record.Protocol.At("identificationModule.briefTitle").Text ?? "";
        var text = record.Protocol.At("descriptionModule.detailedDescription").Text ?? "";
        var (before, criteria) = Cut(text, Criteria().Match(text));
        var (criteriaOnly, outcomes) = Cut(criteria, Outcome().Match(criteria));
        var (inclusion, exclusion) = SplitCriteria(criteriaOnly);
        var drugs = TrailingList().Match(text);
        return new()
        {
            NctId = record.NctId,
            Title = title,
            Conditions = [.. record.Protocol.All("conditionsModule.conditions")],
            Interventions = drugs.Success ? [.. Quoted().Matches(drugs.Value).Select(match => match.Groups[1].Value)] : [],
            Text = before,
            Inclusion = inclusion,
            Exclusion = exclusion,
            Outcomes = outcomes,
        };
    }

    /// <summary>Criteria parted where the exclusions begin.</summary>
    public static (string Inclusion, string Exclusion) SplitCriteria(string criteria) => Cut(criteria, Exclusions().Match(criteria));

    private static (string Before, string After) Cut(string text, Match at) => at.Success ? (text[..at.Index], text[at.Index..]) : (text, "");

    [GeneratedRegex(@"inclusion criteria|disease characteristics\s*:|eligibility criteria", RegexOptions.IgnoreCase)]
    private static partial Regex Criteria();

    [GeneratedRegex(@"exclusion criteria|exclusion\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Exclusions();

    [GeneratedRegex(@"^\s*Outcome Measurement|^\s*Adverse Events 1", RegexOptions.Multiline)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\[(?:'[^'\]]*'(?:, )?)+\]\s*$")]
    private static partial Regex TrailingList();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
