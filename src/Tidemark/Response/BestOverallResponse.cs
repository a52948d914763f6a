using Tidemark.Protocol;

namespace Tidemark.Response;

/// <summary>
/// Best overall response from the responses of time points: Eisenhauer et al., Eur J Cancer 2009;45:228-247, section 4.3 and
/// Table 3. Calls at or before origin, after the first PD, or after the day a new therapy began do not count; of several calls on
/// one day the worst counts, and NE only where nothing else was called. Theory: docs/theory/recist.md.
/// </summary>
public static class BestOverallResponse
{
    /// <summary>Best overall response without confirmation. No call at all gives NE.</summary>
    /// <param name="calls">Calls in any order.</param>
    /// <param name="settings">Gives the least duration of stable disease.</param>
    /// <param name="newTherapyDay">Day a new anticancer therapy began; null where none.</param>
    public static OverallResponse Unconfirmed(IEnumerable<TimedResponse> calls, ResponseSettings settings, double? newTherapyDay)
    {
        var counted = Counted(calls, newTherapyDay);
        OverallResponse[] responses = [OverallResponse.CR, OverallResponse.PR];
        foreach (var response in responses)
        {
            if (counted.Any(call => call.Response == response))
            {
                return response;
            }
        }

        return WithoutResponse(counted, settings);
    }

    /// <summary>
    /// Best overall response with confirmation of CR and PR (Table 3). After a CR any disease is progression at that point
    /// (footnote a of Table 3). Between a response and its confirmation at most as many calls of NE may stand as the settings allow.
    /// </summary>
    /// <param name="calls">Calls in any order.</param>
    /// <param name="settings">Gives the least time to confirmation, what may stand between, and the least duration of stable disease.</param>
    /// <param name="newTherapyDay">Day a new anticancer therapy began; null where none.</param>
    public static OverallResponse Confirmed(IEnumerable<TimedResponse> calls, ResponseSettings settings, double? newTherapyDay)
    {
        var counted = DiseaseAfterCompleteIsProgression(Counted(calls, newTherapyDay));
        OverallResponse[] responses = [OverallResponse.CR, OverallResponse.PR];
        foreach (var response in responses)
        {
            if (ConfirmedFrom(counted, response, settings) is not null)
            {
                return response;
            }
        }

        return WithoutResponse(counted, settings);
    }

    /// <summary>Day of the first CR or PR, confirmed where asked; null where there is none. Start of the duration of response.</summary>
    public static double? ResponseDay(IEnumerable<TimedResponse> calls, ResponseSettings settings, double? newTherapyDay, bool confirmed)
    {
        var counted = Counted(calls, newTherapyDay);
        if (!confirmed)
        {
            return counted.FirstOrDefault(call => IsResponse(call.Response))?.Day;
        }

        counted = DiseaseAfterCompleteIsProgression(counted);
        double?[] days =
        [
            ConfirmedFrom(counted, OverallResponse.CR, settings),
            ConfirmedFrom(counted, OverallResponse.PR, settings),
        ];
        return days.Min();
    }

    /// <summary>The calls that count, in order of day: after baseline, to the first progression or new therapy, one for each day.</summary>
    public static IReadOnlyList<TimedResponse> CountedCalls(IEnumerable<TimedResponse> calls, double? newTherapyDay) => Counted(calls, newTherapyDay);

    /// <summary>True for CR and PR.</summary>
    public static bool IsResponse(OverallResponse response) => response is OverallResponse.CR or OverallResponse.PR;

    private static List<TimedResponse> Counted(IEnumerable<TimedResponse> calls, double? newTherapyDay)
    {
        var counted = new List<TimedResponse>();
        var days = calls
            .Where(call => call.Day > 0 && !(call.Day > newTherapyDay))
            .GroupBy(call => call.Day)
            .OrderBy(day => day.Key);
        foreach (var day in days)
        {
            counted.Add(day.MaxBy(call => Badness(call.Response))!);
            if (counted[^1].Response == OverallResponse.PD)
            {
                break;
            }
        }

        return counted;
    }

    private static int Badness(OverallResponse response) => response == OverallResponse.NE ? -1 : (int)response;

    private static List<TimedResponse> DiseaseAfterCompleteIsProgression(List<TimedResponse> calls)
    {
        var complete = calls.FindIndex(call => call.Response == OverallResponse.CR);
        var disease = complete < 0
            ? -1
            : calls.FindIndex(complete, call => call.Response is not (OverallResponse.CR or OverallResponse.NE));
        return disease < 0 ? calls : [.. calls.Take(disease), calls[disease] with { Response = OverallResponse.PD }];
    }

    private static double? ConfirmedFrom(List<TimedResponse> calls, OverallResponse response, ResponseSettings settings)
    {
        for (var first = 0; first < calls.Count; first++)
        {
            if (calls[first].Response == response && IsConfirmed(calls, first, settings))
            {
                return calls[first].Day;
            }
        }

        return null;
    }

    private static bool IsConfirmed(List<TimedResponse> calls, int first, ResponseSettings settings)
    {
        var notEvaluable = 0;
        for (var later = first + 1; later < calls.Count; later++)
        {
            var call = calls[later];
            if (call.Response == OverallResponse.NE)
            {
                notEvaluable++;
            }
            else if (call.Response > calls[first].Response)
            {
                if (!(settings.StableBetween && calls[first].Response == OverallResponse.PR && call.Response == OverallResponse.SD))
                {
                    return false;
                }
            }
            else if (call.Day - calls[first].Day >= settings.ConfirmationDays)
            {
                return notEvaluable <= settings.NotEvaluableBetween;
            }
        }

        return false;
    }

    private static OverallResponse WithoutResponse(List<TimedResponse> calls, ResponseSettings settings)
    {
        var lasting = calls.Where(call => call.Day >= settings.MinimumStableDays).Select(call => call.Response).ToList();
        if (lasting.Any(response => IsResponse(response) || response == OverallResponse.SD))
        {
            return OverallResponse.SD;
        }

        if (lasting.Contains(OverallResponse.NonCRNonPD))
        {
            return OverallResponse.NonCRNonPD;
        }

        return calls.Any(call => call.Response == OverallResponse.PD) ? OverallResponse.PD : OverallResponse.NE;
    }
}
