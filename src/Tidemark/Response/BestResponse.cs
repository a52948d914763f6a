using System.Globalization;
using Tidemark.Protocol;

namespace Tidemark.Response;

/// <summary>A best overall response that says why.</summary>
/// <param name="Response">The response.</param>
/// <param name="Confirmed">Whether CR and PR had to be confirmed.</param>
/// <param name="Calls">The calls that counted.</param>
/// <param name="Settings">The parameters it was judged by.</param>
public sealed record BestResponse(OverallResponse Response, bool Confirmed, IReadOnlyList<TimedResponse> Calls, ResponseSettings Settings)
{
    /// <summary>Judges calls in any order.</summary>
    public static BestResponse Of(IReadOnlyList<TimedResponse> calls, ResponseSettings settings, double? newTherapyDay, bool confirmed) => new(
        confirmed ? BestOverallResponse.Confirmed(calls, settings, newTherapyDay) : BestOverallResponse.Unconfirmed(calls, settings, newTherapyDay),
        confirmed,
        BestOverallResponse.CountedCalls(calls, newTherapyDay),
        settings);

    /// <summary>Why, in a sentence: "SD: CR on day 63 was not confirmed after 28 days or more; on study without progression to day 63 (42 asked)".</summary>
    public string Explain() => $"{ResponseWords.Of(Response)}: {Why()}";

    private string Why()
    {
        if (Calls.Count == 0)
        {
            return "no assessment after baseline that counts";
        }

        var best = Calls.Where(call => BestOverallResponse.IsResponse(call.Response)).MinBy(call => call.Response);
        if (BestOverallResponse.IsResponse(Response))
        {
            var first = Calls.First(call => call.Response <= Response);
            return Confirmed ? $"seen on day {Text(first.Day)} and confirmed {Text(Settings.ConfirmationDays)} days or more later" : $"first on day {Text(first.Day)}";
        }

        var unconfirmed = Confirmed && best is not null
            ? $"{ResponseWords.Of(best.Response)} on day {Text(best.Day)} was not confirmed after {Text(Settings.ConfirmationDays)} days or more; "
            : "";
        return unconfirmed + Rest();
    }

    private string Rest() => Response switch
    {
        OverallResponse.SD or OverallResponse.NonCRNonPD =>
            $"without progression on day {Text(Calls.Last(call => call.Response is not (OverallResponse.PD or OverallResponse.NE)).Day)} ({Text(Settings.MinimumStableDays)} days asked)",
        OverallResponse.PD => $"progression on day {Text(Calls[^1].Day)}, nothing better before it",
        _ => Calls.All(call => call.Response == OverallResponse.NE)
            ? "no assessment could be evaluated"
            : $"nothing but progression-free assessments before day {Text(Settings.MinimumStableDays)}",
    };

    private static string Text(double days) => days.ToString("0.##", CultureInfo.InvariantCulture);
}
