namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>The keys of <c>tdroc</c>.</summary>
internal static class TdrocKeys
{
    public static IReadOnlyList<AnswerKey> All { get; } =
    [
        .. Keys.Estimate("estimates[]"),
        new("estimates[].marker", "name of the marker"),
        new("estimates[].time", "horizon"),
        new("estimates[].cases", "rows with the event by then"),
        new("estimates[].controls", "rows that are controls"),
        new("estimates[].competing", "rows with another event by then"),
        new("estimates[].censored", "rows censored by then; they count through the weights"),
        new("estimates[].survival", "share without any event by then"),
        new("estimates[].incidence", "share with the event by then"),
        .. Keys.Estimate("comparisons[]"),
        new("comparisons[].time", "horizon"),
        .. Cut("sensitivity", "share of the cases above the cut-off"),
        .. Cut("specificity", "share of the controls not above it"),
        .. Cut("ppv", "probability of the event above it"),
        .. Cut("npv", "probability of no event not above it"),
        new("cutpoints[].marker", "name of the marker"),
        new("cutpoints[].time", "horizon"),
        new("cutpoints[].cutpoint", "cut-off: positive are markers above it"),
        new("curve[].marker", "name of the marker"),
        new("curve[].time", "horizon"),
        new("curve[].threshold", "threshold"),
        new("curve[].sensitivity", "share of the cases called positive"),
        new("curve[].falsePositive", "share of the controls called positive"),
        new("curve[].falsePositiveAll", "share of all without this event called positive, with competing causes"),
    ];

    private static AnswerKey[] Cut(string name, string meaning) =>
        [new($"cutpoints[].{name}", meaning), new($"cutpoints[].{name}StdError", $"{meaning}: standard error")];
}
