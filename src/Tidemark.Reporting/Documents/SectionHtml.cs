using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Documents;

/// <summary>Sets one section.</summary>
internal static class SectionHtml
{
    internal static void Write(Page page, ReportSection section)
    {
        var id = page.Anchor(section.Id);
        page.Add($"<section class=\"analysis\" id=\"{id}\" aria-labelledby=\"{id}-title\">\n");
        page.Add($"<h3 id=\"{id}-title\">{Html.Text(section.Title)} <span class=\"role\">{Role(section.Role)}</span> {page.Tag}</h3>\n");
        page.Add(string.Concat(section.Words.Select(words => Html.Paragraph(words, "words"))));
        if (section.Result is { } result)
        {
            page.Add(string.Concat(result.Findings.Select(FindingHtml.Callout)));
            page.Add(result.Refused ? Html.Paragraph("This analysis was not carried out; the reason stands above.", "words") : "");
            page.Add(result.InFamily is { } family ? Html.Paragraph(Family(family), "words") : "");
            page.Add(result.Plan.Estimand is { } estimand ? EstimandHtml(estimand) : "");
        }

        foreach (var display in section.Displays)
        {
            Display(page, display);
        }

        page.Add(section.Methods.Count > 0 ? "<h4>How it was done</h4>\n" + Html.List("ul", "methods", section.Methods.Select(Html.Text)) : "");
        page.Add("</section>\n");
    }

    internal static void Display(Page page, IDisplay display)
    {
        switch (display)
        {
            case Table table:
                TableHtml.Write(page, table);
                break;
            case Figure figure:
                FigureHtml.Write(page, figure);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(display), display.GetType().Name, "unknown display");
        }
    }

    internal static string Role(AnalysisRole role) => role switch
    {
        AnalysisRole.Primary => "primary",
        AnalysisRole.Secondary => "secondary",
        AnalysisRole.Sensitivity => "sensitivity",
        AnalysisRole.Descriptive => "descriptive",
        AnalysisRole.Exploratory => "exploratory, not in the plan",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "unknown role"),
    };

    private static string Family(AdjustedTest test) =>
        $"Among the {Format.Count(test.FamilySize)} tests of the plan's family: {Format.PValueInText(test.Adjusted)} after adjustment ({test.Method}), "
        + $"{Format.PValueInText(test.PValue)} before.";

    private static string EstimandHtml(Estimand estimand)
    {
        var events = estimand.IntercurrentEvents.Select(e => Html.Text($"{e.Event}: {e.Handling} ({Strategy(e.Strategy)})"));
        return "<details class=\"estimand\" open>\n<summary>What is estimated</summary>\n<dl>\n"
            + Term("Population", estimand.Population)
            + Term("Variable", estimand.Variable)
            + Term("Outcome", estimand.Endpoint)
            + (estimand.IntercurrentEvents.Count == 0 ? "" : $"<dt>Intercurrent events</dt><dd>{Html.List("ul", "plain", events)}</dd>\n")
            + Term("Summary", estimand.SummaryMeasure)
            + "</dl>\n</details>\n";
    }

    private static string Term(string name, string text) => $"<dt>{name}</dt><dd>{Html.Text(text)}</dd>\n";

    private static string Strategy(IntercurrentStrategy strategy) => strategy switch
    {
        IntercurrentStrategy.TreatmentPolicy => "treatment policy",
        IntercurrentStrategy.Hypothetical => "hypothetical",
        IntercurrentStrategy.Composite => "composite",
        IntercurrentStrategy.WhileOnTreatment => "while on treatment",
        IntercurrentStrategy.PrincipalStratum => "principal stratum",
        _ => throw new ArgumentOutOfRangeException(nameof(strategy), strategy, "unknown strategy"),
    };
}
