using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Adverse events by term and worst grade.</summary>
public static class SafetyTableSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(SafetyTableResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var n = result.N;
        var words = $"{Share(result.Overall.Any, n)} had an adverse event, {Share(result.Overall.Severe, n)} one of grade 3 or more, {Share(result.Overall.Serious, n)} a serious one. "
            + $"Interstitial lung disease: {Share(result.LungDisease.Any, n)}, grade 5 in {Format.Count(result.LungDisease.Fatal)}.";
        return ReportSection.Of(result) with
        {
            Words = [words],
            Headline = result.Regimen is null ? words : null,
            Displays = [Terms(result), LungDisease(result)],
            Methods = ["Events that began on or after the first day of treatment; each subject once per term, at the worst CTCAE grade. Grade is not seriousness."],
        };
    }

    private static string Share(int count, int n) => $"{Format.Count(count)} of {Format.Count(n)}";

    private static Table Terms(SafetyTableResult result) => new(
        SectionWords.IdOf(result, "terms"),
        "Adverse events by term",
        ["Term", "Any grade", "Grade 3 or more", "Grade 5", "Serious", "Related"],
        [Row(result.Overall, result.N) with { Strong = true }, .. result.Terms.Select(term => Row(term, result.N))],
        [
            .. Table.FooterOf(result),
            $"n (percent) of subjects. {SectionWords.Plural(result.BeforeTreatment, "event")} that began before treatment {(result.BeforeTreatment == 1 ? "is" : "are")} not counted.",
        ]);

    private static TableRow Row(AdverseTerm term, int n) => new(
        Cell.Of(term.Label),
        Cell.CountOf(term.Any, n),
        Cell.CountOf(term.Severe, n),
        Cell.CountOf(term.Fatal, n),
        Cell.CountOf(term.Serious, n),
        Cell.CountOf(term.Related, n));

    private static Table LungDisease(SafetyTableResult result) => new(
        SectionWords.IdOf(result, "ild"),
        "Interstitial lung disease or pneumonitis by worst grade",
        ["Event", .. Enumerable.Range(1, 5).Select(grade => (Column)$"Grade {grade}"), "Any grade"],
        [
            new TableRow(
                [
                    Cell.Of(result.LungDisease.Label),
                    .. result.LungDisease.ByGrade.Select(count => Cell.CountOf(count, result.N)),
                    Cell.CountOf(result.LungDisease.Any, result.N),
                ]),
        ],
        Table.FooterOf(result));
}
