using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// Adverse events that began on or after origin: each subject once per term at the worst grade (CTCAE). Interstitial lung disease
/// is also counted over the terms it is reported under.
/// </summary>
public static class SafetyTableAnalysis
{
    private static readonly string[] LungTerms =
        ["pneumonitis", "interstitial lung disease", "organising pneumonia", "organizing pneumonia", "acute interstitial pneumonitis"];

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static SafetyTableResult Run(AnalysisContext context, SafetyTable plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var people = People.Of(context, regimen);
        var treated = context.Cut.Doses.Count == 0 ? people : [.. people.Where(subject => subject.DosesGiven > 0)];
        foreach (var subject in people.Except(treated))
        {
            notes.Drop("no dose recorded");
        }

        var counted = treated.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal);
        var own = context.Data.AdverseEvents.Where(adverse => counted.Contains(adverse.Subject)).ToList();
        var emergent = own.Where(adverse => adverse.Day >= 0).ToList();
        var interest = (plan.TermsOfInterest ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        AdverseTerm[] terms =
        [
            .. emergent.Select(adverse => adverse.Term).Concat(plan.TermsOfInterest ?? [])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(term => Count(term, term, emergent.Where(adverse => Same(adverse.Term, term)), interest.Contains(term)))
                .OrderByDescending(term => term.OfInterest)
                .ThenByDescending(term => term.Any)
                .ThenBy(term => term.Label, StringComparer.Ordinal),
        ];
        var result = new SafetyTableResult
        {
            Plan = plan,
            Regimen = regimen,
            N = treated.Count,
            Overall = Count("overall", "Any adverse event", emergent, true),
            LungDisease = Count("ild", "Interstitial lung disease or pneumonitis", emergent.Where(adverse => LungTerms.Any(term => Same(adverse.Term, term))), true),
            Terms = terms,
            BeforeTreatment = own.Count - emergent.Count,
        };
        Name([result.Overall, result.LungDisease, .. terms], notes);
        return notes.Into(result);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static AdverseTerm Count(string key, string label, IEnumerable<AdverseEventRow> events, bool ofInterest)
    {
        var bySubject = events.GroupBy(adverse => adverse.Subject, StringComparer.Ordinal).ToList();
        var worst = bySubject.Select(group => group.Max(adverse => adverse.Grade)).ToList();
        return new AdverseTerm(
            key,
            label,
            [.. Enumerable.Range(1, 5).Select(grade => worst.Count(own => own == grade))],
            bySubject.Count(group => group.Any(adverse => adverse.Serious == true)),
            bySubject.Count(group => group.Any(adverse => adverse.Related == true)),
            ofInterest);
    }

    private static void Name(IEnumerable<AdverseTerm> terms, ResultNotes notes)
    {
        foreach (var term in terms)
        {
            var name = term.Key.ToLowerInvariant();
            notes.Number($"{name}.any", term.Any);
            notes.Number($"{name}.severe", term.Severe);
            notes.Number($"{name}.fatal", term.Fatal);
            notes.Number($"{name}.serious", term.Serious);
            notes.Number($"{name}.related", term.Related);
        }
    }
}
