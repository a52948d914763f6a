namespace Tidemark.Registry.Search;

/// <summary>Names of fields in the index.</summary>
internal static class IndexFields
{
    public const string Nct = "nct";
    public const string Identifier = "id";
    public const string All = "all";
    public const string Title = "title";
    public const string Condition = "condition";
    public const string Intervention = "intervention";
    public const string Eligibility = "eligibility";
    public const string Outcome = "outcome";
    public const string Sponsor = "sponsor";
    public const string Concept = "concept";
    public const string Features = "features";
    public const string StoredTitle = "storedTitle";
    public const string Enrollment = "enrollment";
    public const string Start = "start";
    public const string Completion = "completion";

    /// <summary>Fields of words.</summary>
    public static readonly IReadOnlyList<string> Words = [Title, Condition, Intervention, Eligibility, Outcome, Sponsor];

    /// <summary>Fields of whole values, counted as facets.</summary>
    public static readonly IReadOnlyList<string> Facets = ["status", "phase", "type", "sex", "country", "results", "year", "conditions", "interventions", "sponsors"];

    /// <summary>Fields of numbers and dates; dates as yyyyMMdd.</summary>
    public static readonly IReadOnlyList<string> Numbers = [Enrollment, Start, Completion];
}
