using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Hazard ratios of the baseline level of a marker: continuous, and split at the assay's named cut-offs.</summary>
internal sealed class BaselineHazards(AnalysisContext context, SurvivalSummary plan, ResultNotes notes)
{
    public IReadOnlyList<HazardRatio> Of(IReadOnlyList<SubjectRow> rows, IReadOnlyList<FollowedSubject> followed)
    {
        var levels = Levels();
        var beyond = context.Data.Biomarkers.Count(row => row.Analyte == plan.BaselineAnalyte && row.IsBaseline && row.Quantification != Quantification.Quantified);
        if (beyond > 0)
        {
            notes.Find(FindingCodes.LimitUsed, $"{beyond} baseline values of {plan.BaselineAnalyte} lie beyond a limit of quantification and entered at the limit.");
        }

        int[] known = [.. Enumerable.Range(0, rows.Count).Where(i => levels.ContainsKey(rows[i].Id))];
        if (rows.Count > known.Length)
        {
            notes.Find(FindingCodes.NotEstimable, $"{rows.Count - known.Length} of {rows.Count} subjects have no baseline {plan.BaselineAnalyte}; they are in the curve but not in its models.");
        }

        FollowedSubject[] people = [.. known.Select(i => followed[i])];
        double[] values = [.. known.Select(i => levels[rows[i].Id])];
        if (!people.Any(person => person.Event))
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: no event among {people.Length} subjects with a baseline value.");
            return [];
        }

        return [PerDoubling(people, values), .. CutOffs().Select((cut, k) => Split(people, values, cut, $"cut{k + 1}"))];
    }

    /// <summary>The cut-off with the largest log-rank statistic, p corrected for the choice; null where there is none to choose.</summary>
    public SelectedCutOff? Select(IReadOnlyList<SubjectRow> rows, IReadOnlyList<FollowedSubject> followed)
    {
        var levels = Levels();
        var test = MaximallySelectedLogRank.Test(
            Curves.Data(followed), [.. rows.Select(row => levels.TryGetValue(row.Id, out var level) ? level : double.NaN)]);
        if (double.IsNaN(test.Statistic))
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: {string.Join(" ", test.Warnings.Select(warning => warning.Message))}");
            return null;
        }

        var naive = 2 * Normal.Cdf(test.Statistic, upper: true);
        notes.Number("selected.cut", test.Cutpoint);
        notes.Number("selected.statistic", test.Statistic);
        notes.Test("selected.p", test.PValueLausen1994);
        return new SelectedCutOff(
            test.Cutpoint, test.Statistic, naive, test.PValueLausen1994, "improved Bonferroni inequality, Lausen, Sauerbrei and Schumacher (1994)");
    }

    private Dictionary<string, double> Levels() => context.Data.Biomarkers
        .Where(row => row.Analyte == plan.BaselineAnalyte && row.IsBaseline)
        .GroupBy(row => row.Subject, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    private IEnumerable<CutOff> CutOffs() => (plan.CutOffs ?? [])
        .Select(id => context.Protocol.Assays
            .Where(assay => assay.Analyte == plan.BaselineAnalyte)
            .SelectMany(assay => assay.CutOffs ?? [])
            .FirstOrDefault(cut => cut.Id == id))
        .Where(cut => cut is not null)
        .Select(cut => cut!);

    private HazardRatio PerDoubling(FollowedSubject[] people, double[] values)
    {
        const string Model = "Cox model, baseline level";
        var term = new Covariate($"baseline {plan.BaselineAnalyte}, per doubling", [.. values.Select(Math.Log2)]);
        var ratio = Hazards.Ratios(Hazards.Fit(Model, Curves.Data(people), [term], context, notes), Model, people.Length)[0];
        Hazards.Name(ratio, "baseline", notes);
        return ratio;
    }

    private HazardRatio Split(FollowedSubject[] people, double[] values, CutOff cut, string name)
    {
        var above = values.Count(value => value >= cut.Value);
        var exploratory = cut.Role == CutOffRole.Exploratory;
        var model = $"Cox model, cut-off {cut.Id}";
        var unit = context.Protocol.Analytes.FirstOrDefault(analyte => analyte.Id == plan.BaselineAnalyte)?.Unit;
        var term = new Covariate(
            $"{ResultNotes.Say(cut.Value)} {unit} or higher ({above}) against lower ({values.Length - above})",
            [.. values.Select(value => value >= cut.Value ? 1.0 : 0.0)]);
        notes.Number(name + ".above", above);
        if (above == 0 || above == values.Length)
        {
            notes.Find(FindingCodes.NotEstimable, $"{model}: all {values.Length} subjects are on one side.");
            return new HazardRatio(model, term.Name, people.Length, people.Count(person => person.Event), double.NaN, double.NaN, double.NaN, double.NaN, exploratory);
        }

        var ratio = Hazards.Ratios(Hazards.Fit(model, Curves.Data(people), [term], context, notes), model, people.Length, exploratory)[0];
        Hazards.Name(ratio, name, notes);
        return ratio;
    }
}
