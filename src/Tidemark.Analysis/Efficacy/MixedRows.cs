using Tidemark.Analysis.Datasets;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Statistics;

namespace Tidemark.Analysis.Efficacy;

/// <summary>The rows of the marker's mixed model as arrays: one per value (by visit: planned visits only), subjects as codes.</summary>
internal sealed class MixedRows
{
    public const string Time = "time";
    public const string Intercept = "intercept";
    private const string Visit = "visit";
    private readonly Dictionary<string, StudyEvent> visits;

    private MixedRows(IReadOnlyList<BiomarkerRow> rows, DesignMatrix design, IReadOnlyDictionary<string, int> codes, IEnumerable<StudyEvent> visits)
    {
        Design = design;
        Response = [.. rows.Select(row => row.Log2)];
        Subjects = [.. rows.Select(row => codes[row.Subject])];
        Below = [.. rows.Select(row => row.Quantification == Quantification.BelowLimit)];
        Above = rows.Count(row => row.Quantification == Quantification.AboveLimit);
        this.visits = visits.ToDictionary(visit => visit.Id, StringComparer.Ordinal);
    }

    public DesignMatrix Design { get; }

    public double[] Response { get; }

    public int[] Subjects { get; }

    public bool[] Below { get; }

    public int Above { get; }

    public int Count => Response.Length;

    public static MixedRows Of(AnalysisContext context, MarkerMixedModel plan, string? regimen, ResultNotes notes)
    {
        var series = People.Series(context, plan.Analyte);
        var visits = VisitCourse.Of(context).OrderByDescending(visit => visit.Baseline).ToList();
        var (rows, owners) = (new List<BiomarkerRow>(), new List<SubjectRow>());
        foreach (var subject in People.Of(context, regimen))
        {
            var own = series[subject.Id].Where(row => plan.Time == MixedModelTime.Continuous || row.Visit is not null).ToList();
            if (Why(subject, own, plan) is { } reason)
            {
                notes.Drop(reason);
                continue;
            }

            rows.AddRange(own);
            owners.AddRange(own.Select(_ => subject));
        }

        var codes = rows.Select(row => row.Subject).Distinct().Select((id, code) => (id, code)).ToDictionary(pair => pair.id, pair => pair.code, StringComparer.Ordinal);
        visits.RemoveAll(visit => rows.All(row => row.Visit != visit.Id));
        return new MixedRows(rows, DesignOf(plan, rows, owners, visits), codes, visits);
    }

    /// <summary>A term's name among the numbers.</summary>
    public string Key(string term) => term == "(Intercept)" ? Intercept : VisitOf(term)?.Id ?? term;

    /// <summary>A term in words.</summary>
    public string Label(string term) => term == "(Intercept)" ? "Intercept" : VisitOf(term)?.Label ?? term;

    private static string? Why(SubjectRow subject, List<BiomarkerRow> own, MarkerMixedModel plan) =>
        own.Count == 0 ? "no valid value"
        : (plan.Covariates ?? []).FirstOrDefault(name => !subject.Covariates.ContainsKey(name)) is { } missing ? $"no value of {missing}"
        : null;

    private static DesignMatrix DesignOf(MarkerMixedModel plan, List<BiomarkerRow> rows, List<SubjectRow> owners, List<StudyEvent> visits)
    {
        var design = DesignMatrix.Intercept(rows.Count);
        design = plan.Time == MixedModelTime.Continuous
            ? design.With(Time, [.. rows.Select(row => row.Day / plan.TimeUnitDays)])
            : design.WithFactor(Visit, [.. rows.Select(row => visits.FindIndex(visit => visit.Id == row.Visit))], [.. visits.Select(visit => visit.Id)]);
        return CovariateColumns.Of(owners, plan.Covariates ?? []).Aggregate(design, (grown, column) => grown.With(column.Name, column.Values));
    }

    private StudyEvent? VisitOf(string term) =>
        term.StartsWith(Visit, StringComparison.Ordinal) ? visits.GetValueOrDefault(term[Visit.Length..]) : null;
}
