using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// Time to event by early marker change, counted from a landmark: Kaplan-Meier, log-rank and Cox by Efron's method.
/// Counting on-treatment groups from baseline, or coding no sample as no change, is refused with a code of its own.
/// </summary>
public sealed class LandmarkSurvivalAnalysis
{
    private readonly AnalysisContext context;
    private readonly LandmarkSurvival plan;
    private readonly ResultNotes notes;
    private readonly IReadOnlyList<LandmarkSubject> people;
    private readonly IReadOnlyList<string> groups;
    private readonly IReadOnlyList<FollowedSubject> followed;

    private LandmarkSurvivalAnalysis(AnalysisContext context, LandmarkSurvival plan, string? regimen, ResultNotes notes)
    {
        (this.context, this.plan, this.notes) = (context, plan, notes);
        people = LandmarkSelection.Of(context, plan, regimen, notes);
        groups = LandmarkGroups.InOrder(plan, people);
        var index = groups.Select((group, i) => (group, i)).ToDictionary(pair => pair.group, pair => pair.i, StringComparer.Ordinal);
        followed = [.. people.Select(person => new FollowedSubject(person.Row.Id, person.Days, person.Event, index[person.Group]))];
    }

    private int Events => people.Count(person => person.Event);

    private IReadOnlyList<int> Filled => [.. followed.Select(person => person.Group).Distinct().Order()];

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static LandmarkSurvivalResult Run(AnalysisContext context, LandmarkSurvival plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        LandmarkRules.Refuse(plan, notes);
        if (notes.Refused)
        {
            return notes.Into(new LandmarkSurvivalResult { Plan = plan, Regimen = regimen, N = 0, Origin = "not counted" });
        }

        LandmarkRules.Caution(plan, context.Protocol, notes);
        if (plan.CountFrom == SurvivalOrigin.Landmark && plan.LandmarkDay is null)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: the plan names no landmark day.");
        }

        return new LandmarkSurvivalAnalysis(context, plan, regimen, notes).Compute(regimen);
    }

    private LandmarkSurvivalResult Compute(string? regimen)
    {
        var curves = Curves.Of(followed, groups, context.ConfidenceLevel);
        NameCounts(curves);
        var compared = Compared(regimen);
        var logRank = compared && plan.Grouping != MarkerGrouping.Continuous ? TestGroups() : null;
        var byGroup = compared && plan.Grouping != MarkerGrouping.Continuous ? ByGroup() : [];
        var (continuous, sd) = compared ? PerSd() : (null, null);
        var adjusted = compared ? Adjusted(sd) : [];
        return notes.Into(new LandmarkSurvivalResult
        {
            Plan = plan,
            Regimen = regimen,
            N = people.Count,
            Events = Events,
            Origin = OriginInWords(),
            Reference = compared && plan.Grouping != MarkerGrouping.Continuous ? groups[^1] : null,
            Curves = curves,
            LogRankStatistic = logRank?.Statistic,
            LogRankPValue = logRank?.PValue,
            HazardRatios = plan.Grouping == MarkerGrouping.Continuous && continuous is not null ? [continuous] : byGroup,
            Continuous = continuous,
            LogRatioSd = sd,
            Adjusted = adjusted,
        });
    }

    private void NameCounts(IReadOnlyList<EventFreeCurve> curves)
    {
        notes.Number("n", people.Count);
        notes.Number("events", Events);
        for (var i = 0; i < curves.Count; i++)
        {
            notes.Number($"group{i + 1}.n", curves[i].N);
            notes.Number($"group{i + 1}.events", curves[i].Events);
            Curves.NameMedian(curves[i], $"group{i + 1}.", notes);
        }
    }

    private bool Compared(string? regimen)
    {
        if (Events == 0 || people.Count == 0)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: no event past {OriginInWords()} among {people.Count} subjects.");
            return false;
        }

        if (regimen is not null && Events < Hazards.EventsPerTerm)
        {
            notes.Find(FindingCodes.ShownNotCompared, $"{plan.Id}, {regimen}: {Events} events past {OriginInWords()}.");
            return false;
        }

        if (Filled.Count < 2 && plan.Grouping != MarkerGrouping.Continuous)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: all {people.Count} subjects are in one group, so there is nothing to compare.");
            return false;
        }

        return true;
    }

    private TestResult TestGroups()
    {
        var test = LogRank.Test(Curves.Data(followed), [.. followed.Select(person => person.Group)]).Test;
        notes.ClosedForm("Log-rank test");
        notes.Number("logrank.chisq", test.Statistic);
        notes.Test("logrank.p", test.PValue);
        return test;
    }

    private IReadOnlyList<Covariate> GroupColumns() =>
    [
        .. Filled.SkipLast(1).Select(group => new Covariate(
            $"{groups[group]} against {groups[Filled[^1]]}",
            [.. followed.Select(person => person.Group == group ? 1.0 : 0.0)])),
    ];

    private IReadOnlyList<HazardRatio> ByGroup()
    {
        const string Model = "Cox model, groups only";
        var ratios = Hazards.Ratios(Hazards.Fit(Model, Curves.Data(followed), GroupColumns(), context, notes), Model, people.Count);
        for (var i = 0; i < ratios.Count; i++)
        {
            Hazards.Name(ratios[i], ratios.Count == 1 ? "cox" : $"cox{i + 1}", notes);
        }

        return ratios;
    }

    private (HazardRatio? Ratio, double? Sd) PerSd()
    {
        var known = people.Where(person => person.LogRatio is not null).Select(person => person.LogRatio!.Value).ToArray();
        if (known.Length < 3 || known.Distinct().Count() < 2)
        {
            return (null, null);
        }

        const string Model = "Cox model, log ratio";
        var sd = MeanEstimate.Of(known).StdDev;
        var column = new Covariate("per SD higher log ratio", [.. people.Select(person => person.LogRatio / sd ?? double.NaN)]);
        var ratio = Hazards.Ratios(Hazards.Fit(Model, Curves.Data(followed), [column], context, notes), Model, known.Length)[0];
        notes.Number("logRatio.sd", sd);
        Hazards.Name(ratio, plan.Grouping == MarkerGrouping.Continuous ? "cox" : "continuous", notes);
        return (ratio, sd);
    }

    private IReadOnlyList<HazardRatio> Adjusted(double? sd)
    {
        if (plan.Covariates is not { Count: > 0 } names)
        {
            return [];
        }

        const string Model = "Cox model, adjusted";
        var marker = plan.Grouping == MarkerGrouping.Continuous && sd is not null
            ? [new Covariate("per SD higher log ratio", [.. people.Select(person => person.LogRatio / sd ?? double.NaN)])]
            : GroupColumns();
        Covariate[] terms = [.. marker, .. CovariateColumns.Of([.. people.Select(person => person.Row)], names)];
        if (Hazards.FitIfCarried(Model, Curves.Data(followed), terms, context, notes) is not { } fit)
        {
            return [];
        }

        var ratios = Hazards.Ratios(fit, Model, fit.Rows);
        Hazards.Name(ratios[0], "adjusted", notes);
        notes.Number("adjusted.n", fit.Rows);
        return ratios;
    }

    private string OriginInWords() => plan.CountFrom == SurvivalOrigin.OwnVisit
        ? $"each subject's own {plan.Visit} sample"
        : $"landmark day {ResultNotes.Say(plan.LandmarkDay ?? double.NaN)}";
}
