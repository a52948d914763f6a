using Tidemark.Protocol;

namespace Tidemark.Analysis.Efficacy;

/// <summary>The three faults that stop a survival analysis by early change, and the caution about an early landmark.</summary>
internal static class LandmarkRules
{
    public static void Refuse(LandmarkSurvival plan, ResultNotes notes)
    {
        if (plan.CountFrom == SurvivalOrigin.Baseline && plan.Grouping == MarkerGrouping.BestResponse)
        {
            notes.Find(FindingCodes.GuaranteeTime, $"{plan.Id}: response groups counted from baseline give responders the time they had to live to respond.");
        }
        else if (plan.CountFrom == SurvivalOrigin.Baseline)
        {
            notes.Find(FindingCodes.LateEntry, $"{plan.Id}: the change is known only for those who lived to be sampled, so counting from baseline adds time in which nobody in the groups could have the event.");
        }

        if (plan.Missing == MissingChange.AsNoChange)
        {
            notes.Find(FindingCodes.MissingAsNoChange, $"{plan.Id}: subjects without a sample were to be coded as having no change, which mixes early progression into that group.");
        }
    }

    public static void Caution(LandmarkSurvival plan, StudyProtocol protocol, ResultNotes notes)
    {
        if (plan.CountFrom != SurvivalOrigin.Landmark || plan.LandmarkDay is not { } day)
        {
            return;
        }

        var (sample, scan) = (SampleEdge(plan, protocol), ScanEdge(protocol));
        if (day < Math.Max(sample ?? double.NegativeInfinity, scan ?? double.NegativeInfinity))
        {
            var sampleText = sample is { } s ? $"the sample window closes on day {ResultNotes.Say(s)}" : "no sample window is planned";
            var scanText = scan is { } c ? $"that of the first scan on day {ResultNotes.Say(c)}" : "no scan window is planned";
            notes.Find(FindingCodes.EarlyLandmark, $"{plan.Id}: landmark day {ResultNotes.Say(day)}; {sampleText}, {scanText}.");
        }
    }

    /// <summary>Upper edge of the sample's window by the longest cycle of any regimen; null where the protocol does not say.</summary>
    private static double? SampleEdge(LandmarkSurvival plan, StudyProtocol protocol)
    {
        var planned = protocol.Schedule.FirstOrDefault(candidate => candidate.Id == plan.Visit);
        var cycle = (protocol.Regimens ?? []).Select(regimen => (double?)regimen.CycleDays).Max();
        var day = planned?.Anchor.Day ?? (planned?.Anchor.AfterCycle * cycle);
        return day + planned?.Window.After;
    }

    private static double? ScanEdge(StudyProtocol protocol) =>
        protocol.Response is { } response ? response.ScanIntervalDays + response.ScanWindowDays : null;
}
