using Tidemark.Analysis.Datasets;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Who enters a ROC: a marker value fit for ranking and a known response.</summary>
internal static class RocSubjects
{
    public static (double[] Marker, bool[] Responder) Of(AnalysisContext context, ResponseRoc plan, string? regimen, ResultNotes notes)
    {
        var (values, responders) = (new List<double>(), new List<bool>());
        foreach (var (subject, value) in plan.Variable == MarkerVariable.Change ? Changes(context, plan, regimen, notes) : Levels(context, plan, regimen, notes))
        {
            if (Responded(subject, plan.Confirmed) is { } responder)
            {
                values.Add(value);
                responders.Add(responder);
            }
            else
            {
                notes.Drop("response not known or not evaluable");
            }
        }

        return ([.. values], [.. responders]);
    }

    private static bool? Responded(SubjectRow subject, bool confirmed) => (confirmed ? null : subject.BestResponse) switch
    {
        OverallResponse.NE => null,
        { } best => best is OverallResponse.CR or OverallResponse.PR,
        null => subject.Responder,
    };

    private static IEnumerable<(SubjectRow, double)> Changes(AnalysisContext context, ResponseRoc plan, string? regimen, ResultNotes notes)
    {
        var changes = EarlyChanges.At(context, plan.Analyte, plan.Visit, regimen, notes);
        EarlyChanges.SayLimits(changes, "ranks treat them as tied lowest (or highest)", notes);
        return changes.Zip(EarlyChanges.Rankable(changes), (change, value) => (change.Subject, value));
    }

    private static IEnumerable<(SubjectRow, double)> Levels(AnalysisContext context, ResponseRoc plan, string? regimen, ResultNotes notes)
    {
        var series = People.Series(context, plan.Analyte);
        foreach (var subject in People.Of(context, regimen))
        {
            if (series[subject.Id].FirstOrDefault(row => row.Visit == plan.Visit) is { } row)
            {
                yield return (subject, row.Quantification == Quantification.BelowLimit ? 0 : row.Value);
            }
            else
            {
                notes.Drop($"no value at {plan.Visit}");
            }
        }
    }
}
