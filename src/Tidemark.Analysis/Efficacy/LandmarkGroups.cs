using Tidemark.Protocol;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Names and order of the groups; the last is the one that the others are compared with.</summary>
internal static class LandmarkGroups
{
    public const string Responded = "CR or PR by the landmark";
    public const string NotResponded = "no CR or PR by the landmark";

    public static string AtOrBelow(LandmarkSurvival plan) => $"change ≤ {Signed(plan.CutOff)}%";

    public static string Above(LandmarkSurvival plan) => $"change > {Signed(plan.CutOff)}%";

    public static IReadOnlyList<string> InOrder(LandmarkSurvival plan, IEnumerable<LandmarkSubject> people) => plan.Grouping switch
    {
        MarkerGrouping.SuppliedGroup => [.. people.Select(person => person.Group).Distinct().Order(StringComparer.Ordinal)],
        MarkerGrouping.BestResponse => [Responded, NotResponded],
        _ => [AtOrBelow(plan), Above(plan)],
    };

    private static string Signed(double cutOff) => (cutOff < 0 ? "−" : cutOff > 0 ? "+" : "") + ResultNotes.Say(Math.Abs(cutOff));
}
