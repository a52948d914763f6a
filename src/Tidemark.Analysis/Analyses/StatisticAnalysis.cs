using Tidemark.Analysis.Answers;
using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Methods;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Analyses;

/// <summary>A method of the engine, asked by the plan's formula of an analysis table.</summary>
public static class StatisticAnalysis
{
    /// <summary>Words that R gives again by <c>Programs/statistic.R</c>.</summary>
    private static readonly string[] GivenAgain = ["cox", "lm", "glm", "lmm"];

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static StatisticResult Run(AnalysisContext context, Statistic plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var result = new StatisticResult { Plan = plan, Regimen = regimen, N = 0 };
        var table = FormulaTable.Of(context, plan.Table, regimen);
        if (Catalog.Of(plan.Method) is not { } method)
        {
            notes.Find(FindingCodes.UnknownMethod, $"'{plan.Method}' is not a method of the engine.");
            return notes.Into(result);
        }

        var question = Question.Of(method, [plan.Formula], Options(context, plan, method), table);
        var answer = question.Value is { } asked ? method.Ask(asked) : new(null, question.Findings);
        foreach (var finding in answer.Findings)
        {
            notes.Find(finding.Code, finding.Message);
        }

        if (answer.Value is not { } value)
        {
            return notes.Into(result);
        }

        ImmortalTime(context, plan, notes);
        Note(value, plan, notes);
        return notes.Into(result with { N = value.N, Answer = value, Call = question.Value!.Call });
    }

    /// <summary>The plan's confidence level and seed hold where its options say nothing else.</summary>
    private static Dictionary<string, string> Options(AnalysisContext context, Statistic plan, Method method)
    {
        var options = new Dictionary<string, string>(plan.Options ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        var known = method.Options.Select(option => option.Name).ToHashSet();
        if (known.Contains("conf-level"))
        {
            options.TryAdd("conf-level", FormulaTable.Cell(context.ConfidenceLevel)!);
        }

        if (known.Contains("seed"))
        {
            options.TryAdd("seed", FormulaTable.Cell(context.Seed)!);
        }

        return options;
    }

    // Time from origin against what is known only later: a subject must live until the visit to have the covariate.
    private static void ImmortalTime(AnalysisContext context, Statistic plan, ResultNotes notes)
    {
        if (plan.Table != AnalysisTable.Subjects || !plan.Formula.Contains("Surv(", StringComparison.Ordinal) || plan.Method == "landmark")
        {
            return;
        }

        var later = context.Protocol.Schedule.Where(visit => !visit.Baseline)
            .Where(visit => plan.Formula.Contains($"_{visit.Id}", StringComparison.Ordinal)).Select(visit => visit.Id).ToList();
        if (later.Count > 0)
        {
            notes.Find(FindingCodes.ImmortalTime, $"{plan.Id}: the formula counts time from origin and uses what is measured at {string.Join(", ", later)}.");
        }
    }

    private static void Note(Answer answer, Statistic plan, ResultNotes notes)
    {
        if (answer.Convergence is { } convergence)
        {
            notes.Verdict(answer.Method, convergence);
        }
        else
        {
            notes.ClosedForm(answer.Method);
        }

        if (!GivenAgain.Contains(plan.Method) || answer.Body["terms"] is not IReadOnlyList<Fields> terms)
        {
            return;
        }

        notes.Number("n", answer.N);
        foreach (var term in terms)
        {
            notes.Number($"{term["term"]}.estimate", (double)term["estimate"]!, 1e-4);
            notes.Test($"{term["term"]}.p", (double)term["pValue"]!, 1e-3);
        }
    }
}
