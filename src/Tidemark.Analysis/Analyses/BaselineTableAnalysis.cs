using System.Globalization;
using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Statistics.Descriptive;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// Baseline characteristics: median and quartiles of numbers, counts of levels, marker level with the share at or above each
/// pre-specified cut-off. A numeric covariate of at most <see cref="MostLevels"/> different values is shown as levels.
/// </summary>
public static class BaselineTableAnalysis
{
    /// <summary>Most different values of a numeric covariate that is still shown as levels.</summary>
    public const int MostLevels = 6;

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static BaselineTableResult Run(AnalysisContext context, BaselineTable plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var people = People.Of(context, regimen);
        notes.Number("n", people.Count);
        var covariates = plan.Variables.Select(name => OfCovariate(context.Protocol, name, people, notes));
        var analytes = (plan.Analytes ?? []).Select(analyte => OfAnalyte(context, analyte, people, notes));
        BaselineVariable[] variables = [.. covariates, .. analytes];
        return notes.Into(new BaselineTableResult { Plan = plan, Regimen = regimen, N = people.Count, Variables = variables });
    }

    private static BaselineVariable OfCovariate(StudyProtocol protocol, string name, IReadOnlyList<SubjectRow> people, ResultNotes notes)
    {
        var known = protocol.Covariates?.FirstOrDefault(candidate => candidate.Id == name);
        var label = known?.Label ?? name;
        var values = people.Select(subject => subject.Covariates.GetValueOrDefault(name)).OfType<Covariate>().ToList();
        if (values.Count == 0)
        {
            notes.Find(FindingCodes.NotEstimable, $"No subject has a value of '{name}'.");
        }

        var missing = people.Count - values.Count;
        notes.Number($"{name}.present", values.Count);
        var numeric = values.Count > 0
            && values.All(value => value.Number is not null)
            && (name == "age" || values.Select(value => value.Number).Distinct().Count() > MostLevels);
        return numeric
            ? Numeric(name, label, known?.Unit, [.. values.Select(value => value.Number!.Value)], missing, [], 0, notes)
            : new BaselineVariable(name, label, null, values.Count, missing, null, null, null, null, null, Levels(protocol, name, values, notes));
    }

    private static List<BaselineLevel> Levels(StudyProtocol protocol, string name, List<Covariate> values, ResultNotes notes)
    {
        var levels = values
            .GroupBy(value => value.Value, StringComparer.Ordinal)
            .OrderBy(group => group.First().Number ?? double.PositiveInfinity)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new BaselineLevel(group.Key, LevelLabel(protocol, name, group.Key), group.Count()))
            .ToList();
        levels.ForEach(level => notes.Number($"{name}.{level.Level}.n", level.Count));
        return levels;
    }

    private static string LevelLabel(StudyProtocol protocol, string name, string level) => name switch
    {
        "regimen" => protocol.Regimens?.FirstOrDefault(regimen => regimen.Id == level)?.Label ?? level,
        "cohort" => protocol.Cohorts?.FirstOrDefault(cohort => cohort.Id == level)?.Label ?? level,
        _ => level,
    };

    private static BaselineVariable OfAnalyte(AnalysisContext context, string id, IReadOnlyList<SubjectRow> people, ResultNotes notes)
    {
        var analyte = context.Protocol.Analytes.FirstOrDefault(candidate => candidate.Id == id);
        var names = people.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal);
        var rows = context.Data.Biomarkers.Where(row => row.IsBaseline && row.Analyte == id && names.Contains(row.Subject)).ToList();
        notes.Number($"{id}.present", rows.Count);
        var levels = new List<BaselineLevel>();
        foreach (var cutOff in CutOffs(context, id))
        {
            var above = rows.Count(row => row.Quantification != Quantification.BelowLimit && row.Value >= cutOff.Value);
            notes.Number($"{id}.{cutOff.Id}.n", above);
            levels.Add(new BaselineLevel(cutOff.Id, cutOff.Value.ToString(CultureInfo.InvariantCulture), above));
        }

        return Numeric(
            id, analyte?.Label ?? id, analyte?.Unit, [.. rows.Select(row => row.Value)], people.Count - rows.Count, levels,
            rows.Count(row => row.Quantification == Quantification.BelowLimit), notes);
    }

    private static IEnumerable<CutOff> CutOffs(AnalysisContext context, string analyte) => context.Protocol.Assays
        .Where(assay => assay.Analyte == analyte)
        .SelectMany(assay => assay.CutOffs ?? [])
        .Where(cutOff => cutOff.Role == CutOffRole.Prespecified)
        .DistinctBy(cutOff => cutOff.Id)
        .OrderBy(cutOff => cutOff.Value);

    private static BaselineVariable Numeric(
        string name, string label, string? unit, double[] values, int missing, List<BaselineLevel> levels, int belowLimit, ResultNotes notes)
    {
        double[] sorted = [.. values.Order()];
        double? Quantile(double p) => sorted.Length == 0 ? null : Quantiles.OfSorted(sorted, p);
        var variable = new BaselineVariable(
            name, label, unit, values.Length, missing,
            Quantile(0.5), Quantile(0.25), Quantile(0.75), Quantile(0), Quantile(1), levels, belowLimit);
        notes.Number($"{name}.median", variable.Median ?? double.NaN);
        notes.Number($"{name}.q1", variable.LowerQuartile ?? double.NaN);
        notes.Number($"{name}.q3", variable.UpperQuartile ?? double.NaN);
        return variable;
    }
}
