using Tidemark.Response.Recist;

namespace Tidemark.Response.Immune;

/// <summary>
/// iRECIST (Seymour et al., Lancet Oncol 2017;18:e143-e152): what RECIST 1.1 calls progression is unconfirmed (iUPD) until a later
/// time point shows more of it (iCPD) or less, after which the count begins anew. Theory: docs/theory/recist.md.
/// </summary>
/// <param name="confirmationDays">Least days between iUPD and iCPD; the paper asks for 4 to 8 weeks.</param>
public sealed class Irecist(double confirmationDays = 28) : IResponseCriteria<LesionCourse, IrecistAssessment>
{
    private static readonly RecistSwitches Parts = new(DiseaseAfterCompleteIsProgression: false);

    /// <inheritdoc/>
    public string Name => "iRECIST";

    /// <summary>One assessment for each time point after baseline; without baseline, for each time point.</summary>
    public IReadOnlyList<IrecistAssessment> Derive(LesionCourse course)
    {
        var derived = new List<IrecistAssessment>();
        IrecistAssessment? pending = null;
        foreach (var parts in new Recist11(Parts).Derive(course))
        {
            var assessment = Judge(parts, derived.Count == 0 ? null : derived[^1], pending);
            pending = assessment.Response switch
            {
                ImmuneResponse.UnconfirmedProgression => pending ?? assessment,
                ImmuneResponse.NotEvaluable => pending,
                _ => null,
            };
            derived.Add(assessment);
        }

        return derived;
    }

    /// <summary>The response from its parts where no progression waits for confirmation (Table 2 of the paper, second column).</summary>
    public static ImmuneResponse Overall(ImmuneResponse? target, ImmuneResponse? nonTarget, bool newLesion) =>
        FromRecist(RecistTables.Overall(ToRecist(target), ToRecist(nonTarget), newLesion));

    private IrecistAssessment Judge(RecistAssessment parts, IrecistAssessment? before, IrecistAssessment? pending)
    {
        if (before?.Response == ImmuneResponse.ConfirmedProgression)
        {
            return new IrecistAssessment(parts, ImmuneResponse.ConfirmedProgression, before.Pending) { Stands = true };
        }

        if (pending is not null)
        {
            return Again(parts, pending);
        }

        var disease = parts.Course.Lesions.Where((lesion, k) => lesion.IsDiseased(parts.Visit.Readings[k])).Any();
        var returned = disease && before?.Response == ImmuneResponse.CompleteResponse;
        return new IrecistAssessment(parts, returned ? ImmuneResponse.UnconfirmedProgression : FromRecist(parts.Overall), null) { Returned = returned };
    }

    private IrecistAssessment Again(RecistAssessment parts, IrecistAssessment pending)
    {
        var more = Growth.Since(pending.Parts, parts);
        var late = !(parts.Day - pending.Day < confirmationDays);
        if (more is not null && late)
        {
            return new IrecistAssessment(parts, ImmuneResponse.ConfirmedProgression, pending) { More = more };
        }

        var stays = more is not null || Stays(parts, pending);
        var response = stays ? ImmuneResponse.UnconfirmedProgression : FromRecist(WithoutOldLesions(parts));
        return new IrecistAssessment(parts, response, pending) { More = more };
    }

    /// <summary>Target or non-target progression as before, or new lesions that are still there without a response of the targets beside them.</summary>
    private static bool Stays(RecistAssessment parts, IrecistAssessment pending) =>
        parts.Target == OverallResponse.PD
        || parts.NonTarget == OverallResponse.PD
        || (parts.HasNewLesion && !(parts.Target is OverallResponse.CR or OverallResponse.PR && parts.Sum < pending.Parts.Sum));

    /// <summary>New lesions of before that do not grow leave at most a partial response (EORTC, recist.eortc.org, iRECIST).</summary>
    private static OverallResponse WithoutOldLesions(RecistAssessment parts)
    {
        var without = RecistTables.Overall(parts.Target, parts.NonTarget, newLesion: false);
        return parts.HasNewLesion && without == OverallResponse.CR ? OverallResponse.PR : without;
    }

    private static ImmuneResponse FromRecist(OverallResponse response) => response switch
    {
        OverallResponse.CR => ImmuneResponse.CompleteResponse,
        OverallResponse.PR => ImmuneResponse.PartialResponse,
        OverallResponse.SD => ImmuneResponse.StableDisease,
        OverallResponse.NonCRNonPD => ImmuneResponse.NeitherCompleteNorProgression,
        OverallResponse.PD => ImmuneResponse.UnconfirmedProgression,
        _ => ImmuneResponse.NotEvaluable,
    };

    private static OverallResponse? ToRecist(ImmuneResponse? response) => response switch
    {
        null => null,
        ImmuneResponse.CompleteResponse => OverallResponse.CR,
        ImmuneResponse.PartialResponse => OverallResponse.PR,
        ImmuneResponse.StableDisease => OverallResponse.SD,
        ImmuneResponse.NeitherCompleteNorProgression => OverallResponse.NonCRNonPD,
        ImmuneResponse.NotEvaluable => OverallResponse.NE,
        _ => OverallResponse.PD,
    };
}
