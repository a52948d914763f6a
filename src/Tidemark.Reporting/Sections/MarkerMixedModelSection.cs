using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>The linear mixed model of the marker.</summary>
public static class MarkerMixedModelSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(MarkerMixedModelResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        if (result.Terms.Count == 0)
        {
            return ReportSection.Of(result);
        }

        string[] words = [.. result.Terms.Where(term => term.Key != "intercept").Select(term => Words(result, protocol, term))];
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = result.Regimen is null ? words.FirstOrDefault() : null,
            Displays = [Effects(result)],
            Methods = [Method(result)],
        };
    }

    private static string Words(MarkerMixedModelResult result, StudyProtocol protocol, MixedTerm term)
    {
        var marker = EfficacyWords.Marker(protocol, ((MarkerMixedModel)result.Plan).Analyte);
        var factor = $"{Format.Estimate(term.Ratio, term.RatioLow, term.RatioHigh, 2)} ({Format.PValueInText(term.PValue)})";
        return term.Key == "time"
            ? $"By the mixed model, {marker} was multiplied by {factor} per {result.TimeUnit}."
            : result.TimeUnit == "visit" ? $"By the mixed model, which also uses {EfficacyWords.Noun(protocol)} with missed visits, {marker} {EfficacyWords.When(term.Label)} was {factor} times its baseline." : $"{term.Label}: factor {factor}.";
    }

    private static Table Effects(MarkerMixedModelResult result) => new(
        SectionWords.IdOf(result, "table"),
        "Mixed model of the marker on the log2 scale",
        ["Term", "Estimate (log2 units)", "Standard error", "df", "Factor (CI)", "p"],
        [
            .. result.Terms.Select(term => new TableRow(
                Cell.Of(term.Label),
                Cell.Number(term.Estimate, 3),
                Cell.Number(term.StdError, 3),
                Cell.Number(term.Df, 1),
                Cell.Estimate(term.Ratio, term.RatioLow, term.RatioHigh, 3),
                Cell.PValue(term.PValue))),
            TableRow.Group("Standard deviations (log2 units)"),
            Spread("between subjects", result.SubjectSd),
            .. result.SlopeSd is null ? [] : new[] { Spread("of slopes", result.SlopeSd), Spread("correlation of intercept and slope", result.Correlation) },
            Spread("within subjects", result.ResidualSd),
        ],
        [.. Table.FooterOf(result), $"{SectionWords.Plural(result.Rows, "value")} of {SectionWords.Plural(result.N, "subject")}, {Format.Count(result.BelowLimit)} below the limit."]);

    private static TableRow Spread(string label, double? value) =>
        new(Cell.Of(label), Cell.Number(value, 3), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty) { Indent = 1 };

    private static string Method(MarkerMixedModelResult result) => result.CensoredLikelihood
        ? "Random intercept per subject; values below the limit enter the likelihood as censored; maximum likelihood by adaptive Gauss-Hermite quadrature, Wald intervals."
        : $"Random intercept{(result.SlopeSd is null ? "" : " and slope")} per subject, REML, degrees of freedom by Satterthwaite's method.";
}
