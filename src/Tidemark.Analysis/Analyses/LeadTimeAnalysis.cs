using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Endpoints;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics.Agreement;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Proportions;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// Lead time from the first rise beyond the one-sided log-normal reference change value (Fokkema et al. 2006), over the lowest
/// earlier value, to progression. Where too few progressors were sampled before progression, that is said instead of computed.
/// </summary>
public static class LeadTimeAnalysis
{
    /// <summary>Share of progressors that must have a sample in the window before a lead time is estimated.</summary>
    public const double ShareInWindow = 0.5;

    private const int FewestRises = 10;

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static LeadTimeResult Run(AnalysisContext context, LeadTime plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var assay = context.Protocol.Assays.FirstOrDefault(
            candidate => candidate.Analyte == plan.Analyte && candidate is { AnalyticalCv: not null, WithinSubjectCv: not null });
        if (assay is not { AnalyticalCv: { } cva, WithinSubjectCv: { } cvi })
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: the protocol gives no analytical and within-subject variation of {plan.Analyte}, so no rise can be called significant.");
            return notes.Into(new LeadTimeResult { Plan = plan, Regimen = regimen, N = 0 });
        }

        var factor = 1 + ReferenceChangeValue.LogNormal(cva, cvi, 1 - plan.Level, oneSided: true).Up;
        var subjects = Subjects(context, plan, regimen, factor, notes);
        var result = Count(subjects, plan, regimen, factor, context, notes);
        result = result with { NoiseAlarms = Noise(result, cva, cvi, factor, context, notes) };
        return notes.Into(Lead(result, plan, notes));
    }

    private static LeadTimeResult Count(
        List<RiseOfSubject> subjects, LeadTime plan, string? regimen, double factor, AnalysisContext context, ResultNotes notes)
    {
        RiseOfSubject[] progressors = [.. subjects.Where(subject => subject.Progressed)];
        RiseOfSubject[] others = [.. subjects.Where(subject => !subject.Progressed)];
        var share = Share(others.Count(subject => subject.RiseDay is not null), others.Length, context.ConfidenceLevel);
        var result = new LeadTimeResult
        {
            Plan = plan,
            Regimen = regimen,
            N = subjects.Count,
            RisePercent = 100 * (factor - 1),
            Progressors = progressors.Length,
            InWindow = progressors.Count(subject => subject.SampleInWindow),
            RisesBeforeProgression = progressors.Count(subject => subject.RiseDay is not null),
            FalseAlarms = share,
            Subjects = subjects,
        };
        notes.Number("n", result.N);
        notes.Number("rcv.rise", result.RisePercent.Value);
        notes.Number("progressors", result.Progressors);
        notes.Number("inWindow", result.InWindow);
        notes.Number("rises", result.RisesBeforeProgression);
        notes.Number("falseAlarms", share.Value);
        notes.Number("falseAlarms.low", share.Low);
        notes.Number("falseAlarms.high", share.High);
        return result;
    }

    private static LeadTimeResult Lead(LeadTimeResult result, LeadTime plan, ResultNotes notes)
    {
        var sampled = result.Progressors > 0 && result.InWindow >= ShareInWindow * result.Progressors;
        if (!sampled || result.RisesBeforeProgression < FewestRises)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: not estimable under this schedule; {result.InWindow} of {result.Progressors} progressors had a sample in the window ({ResultNotes.Say(plan.WindowDays)} days before progression), {result.RisesBeforeProgression} had a significant rise before it.");
            return result;
        }

        double[] leads = [.. result.Subjects.Where(subject => subject.Lead is not null).Select(subject => subject.Lead!.Value).Order()];
        var (first, median, third) = (Quantiles.OfSorted(leads, 0.25), Quantiles.OfSorted(leads, 0.5), Quantiles.OfSorted(leads, 0.75));
        notes.Number("lead.median", median);
        notes.Number("lead.q1", first);
        notes.Number("lead.q3", third);
        return result with { Estimable = true, MedianLead = median, FirstQuartile = first, ThirdQuartile = third };
    }

    private static double? Noise(LeadTimeResult result, double cva, double cvi, double factor, AnalysisContext context, ResultNotes notes)
    {
        int[] samples = [.. result.Subjects.Where(subject => !subject.Progressed).Select(subject => subject.Samples)];
        if (samples.Length == 0)
        {
            return null;
        }

        var sigma = Math.Sqrt(Math.Log(1 + (cva * cva) + (cvi * cvi)));
        var random = new SeededRandom((ulong)context.Seed);
        var byLength = samples.Distinct().ToDictionary(k => k, k => FirstRise.ByNoise(k, sigma, factor, random.Stream(k)));
        var expected = samples.Average(k => byLength[k]);
        notes.Number("noiseAlarms", expected, 0);
        return expected;
    }

    private static List<RiseOfSubject> Subjects(AnalysisContext context, LeadTime plan, string? regimen, double factor, ResultNotes notes)
    {
        var series = People.Series(context, plan.Analyte);
        var endpoints = People.Endpoints(context, plan.Endpoint);
        var deathIsAnother = context.Protocol.Endpoints.Any(one => one.Id == plan.Endpoint && one.Events.Contains(EndpointEvent.Progression));
        var kept = new List<RiseOfSubject>();
        foreach (var subject in People.Of(context, regimen))
        {
            if (!endpoints.TryGetValue(subject.Id, out var end))
            {
                notes.Drop($"no {plan.Endpoint} recorded");
            }
            else if (deathIsAnother && end.Event && end.Reason == EndpointReason.Death)
            {
                notes.Drop("died without progression");
            }
            else if (!series[subject.Id].Any(row => row.IsBaseline))
            {
                notes.Drop("no valid baseline value");
            }
            else
            {
                kept.Add(Follow(end, [.. series[subject.Id]], plan, factor));
            }
        }

        return kept;
    }

    // A value of the day of progression does not come before it.
    private static RiseOfSubject Follow(EndpointRow end, BiomarkerRow[] own, LeadTime plan, double factor)
    {
        BiomarkerRow[] before = [.. own.Where(row => end.Event ? row.Day < end.Days : row.Day <= end.Days)];
        var near = end.Event && before.Any(row => !row.IsBaseline && end.Days - row.Day <= plan.WindowDays);
        return new RiseOfSubject(end.Subject, end.Event, end.Days, FirstRise.Day(before, factor), before.Length, near);
    }

    private static ExactShare Share(int count, int of, double level)
    {
        if (of == 0)
        {
            return new ExactShare(0, 0, double.NaN, double.NaN, double.NaN);
        }

        var interval = ProportionInterval.ClopperPearson(count, of, level);
        return new ExactShare(count, of, (double)count / of, interval.Low, interval.High);
    }
}
