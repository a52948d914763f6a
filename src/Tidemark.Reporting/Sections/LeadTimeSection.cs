using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Lead time from the first significant rise to progression: words and table.</summary>
public static class LeadTimeSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(LeadTimeResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var words = PlainWords(result, protocol).ToList();
        var plan = (LeadTime)result.Plan;
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = EfficacyWords.Headline(result, words),
            Displays = result.RisePercent is null ? [] : [Counts(result, plan)],
            Methods =
            [
                $"A rise is significant when it exceeds the one-sided {Format.Percent(100 * (1 - plan.Level))} log-normal reference change value over the lowest earlier value, baseline among them. A value of the day of progression does not come before it.",
                "Repeated looking raises false alarms: the share alarmed by noise alone is found by simulation with the plan's seed for the number of samples each subject gave.",
                "A lead time is estimated only where at least half of the progressors had a sample in the window and ten rises came before progression. Deaths without progression are left out.",
            ],
        };
    }

    /// <summary>The answer in plain words, with its counts.</summary>
    public static IEnumerable<string> PlainWords(LeadTimeResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        if (result.RisePercent is not { } rise)
        {
            return EfficacyWords.NotEstimable(result);
        }

        var plan = (LeadTime)result.Plan;
        var marker = EfficacyWords.Marker(protocol, plan.Analyte);
        var counts = $"{Format.Count(result.InWindow)} of {Format.Count(result.Progressors)} progressors had a sample in the {Format.Number(plan.WindowDays, 0)} days before progression";
        var first = result is { Estimable: true, MedianLead: { } median, FirstQuartile: { } low, ThirdQuartile: { } high }
            ? $"A significant rise of {marker} (over {Format.Percent(rise)}) came a median of {Format.Number(median, 0)} days before progression (quartiles {Format.Range(low, high, 0)}; {Format.Count(result.RisesBeforeProgression)} of {Format.Count(result.Progressors)} progressors had one); {counts}."
            : $"Whether a rise of {marker} comes before progression is not estimable under this schedule: {counts}, and {Format.Count(result.RisesBeforeProgression)} had a significant rise before it.";
        return result.FalseAlarms is { Of: > 0 } alarms
            ? [first, $"Of {EfficacyWords.Noun(protocol, alarms.Of)} without progression {Format.Count(alarms.Count)} had such a rise ({Percent(alarms)}){(result.NoiseAlarms is { } noise ? $"; noise alone would alarm {Format.Percent(100 * noise)}" : "")}."]
            : [first];
    }

    private static string Percent(ExactShare share) =>
        $"{Format.Percent(100 * share.Value)}, interval {Format.Range(100 * share.Low, 100 * share.High, 0)}%";

    private static Table Counts(LeadTimeResult result, LeadTime plan) => EfficacyWords.Numbers(
        result,
        ReportSection.IdOf(result) + "-table",
        "Significant rises and progression",
        ["", "Value"],
        [
            new TableRow(Cell.Of("Smallest significant rise"), Cell.Percent(result.RisePercent, 1)),
            new TableRow(Cell.Of("Progressors"), Cell.Count(result.Progressors)),
            new TableRow(Cell.Of($"with a sample in the {Format.Number(plan.WindowDays, 0)} days before progression"), Cell.CountOf(result.InWindow, result.Progressors)) { Indent = 1 },
            new TableRow(Cell.Of("with a significant rise before progression"), Cell.CountOf(result.RisesBeforeProgression, result.Progressors)) { Indent = 1 },
            new TableRow(
                Cell.Of("Lead time, days, median [quartiles]"),
                result is { MedianLead: { } median, FirstQuartile: { } low, ThirdQuartile: { } high } ? Cell.Spread(median, low, high, 0) : Cell.Of("not estimable under this schedule")) { Strong = true },
            new TableRow(Cell.Of("False alarms: a rise without progression"), result.FalseAlarms is { Of: > 0 } alarms ? Cell.CountOf(alarms.Count, alarms.Of) : Cell.Missing),
            new TableRow(Cell.Of("Share that noise alone would alarm"), Cell.Percent(100 * result.NoiseAlarms)),
        ]);
}
