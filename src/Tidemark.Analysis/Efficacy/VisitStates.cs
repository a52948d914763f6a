using Tidemark.Analysis.Datasets;

namespace Tidemark.Analysis.Efficacy;

/// <summary>What became of each planned specimen for one analyte: a specimen without a valid result of that analyte is invalid.</summary>
internal sealed class VisitStates
{
    private readonly HashSet<string> included;
    private readonly HashSet<(string Subject, string? Visit)> valued;
    private readonly ILookup<string, PlannedVisitRow> planned;

    public VisitStates(AnalysisContext context, string analyte, string? regimen)
    {
        People = Efficacy.People.Of(context, regimen);
        included = People.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal);
        valued = context.Data.Biomarkers.Where(row => row.Analyte == analyte).Select(row => (row.Subject, row.Visit)).ToHashSet();
        planned = context.Data.PlannedVisits.ToLookup(row => row.Visit, StringComparer.Ordinal);
    }

    public IReadOnlyList<SubjectRow> People { get; }

    public static bool IsExpected(VisitState state) => state is VisitState.Sampled or VisitState.Invalid or VisitState.Missed;

    public static string InWords(VisitState state) => state switch
    {
        VisitState.Sampled => "sampled",
        VisitState.Invalid => "specimen without valid result",
        VisitState.Dead => "dead",
        VisitState.Progressed => "progressed",
        VisitState.Stopped => "treatment stopped",
        VisitState.NotDue => "not yet due",
        _ => "missed",
    };

    public bool Includes(string subject) => included.Contains(subject);

    public IReadOnlyList<(SubjectRow Subject, PlannedVisitRow Planned, VisitState State)> At(string visit)
    {
        var rows = planned[visit].ToDictionary(row => row.Subject, StringComparer.Ordinal);
        return
        [
            .. People.Where(subject => rows.ContainsKey(subject.Id)).Select(subject =>
            {
                var row = rows[subject.Id];
                var state = row.State == VisitState.Sampled && !valued.Contains((subject.Id, visit)) ? VisitState.Invalid : row.State;
                return (subject, row, state);
            }),
        ];
    }
}
