using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary><c>cox-zph "Surv(time, event) ~ x"</c>: tests of proportional hazards.</summary>
public static class CoxZphWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("cox-zph", "test of proportional hazards by Grambsch and Therneau, by term and globally, on request with the robust variance", "survival::cox.zph", Ask)
    {
        Forms = CoxInput.Forms,
        OwnOptions =
        [
            MethodOption.Among("transform", "Function of time", "km", "identity", "rank", "log"),
            MethodOption.Switch("terms", "One test per term (else one per column)", otherwise: true),
            MethodOption.Switch("global", "The test of all together", otherwise: true),
            .. CoxInput.ModelOptions.Where(option => option.Name != "robust"),
            MethodOption.Switch("robust", "Variance of the score summed over the clusters (cluster(), --cluster, --id, else rows); R has the naive information only"),
            CommonOptions.Show("residuals"),
        ],
        AnswerKeys =
        [
            new("terms[].term", "term, or column with --terms false; GLOBAL is all of them together"),
            new("terms[].statistic", "chi-square"),
            new("terms[].df", "degrees of freedom"),
            new("terms[].pValue", "p value"),
            new("residuals.columns", "columns of the design"),
            new("residuals.time", "event times"),
            new("residuals.transformed", "function of time at them"),
            new("residuals.values", "scaled Schoenfeld residuals, one row an event: the course of the coefficients"),
        ],
        Theory = ["cox-zph"],
        Examples =
        [
            "cox-zph \"Surv(time, status == 2) ~ age + sex\" --data lung.csv --transform log",
            "cox-zph \"Surv(start, stop, event) ~ age + transplant + cluster(id)\" --data heart.csv --robust",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => CoxInput.Ask(question, input => On(question, input));

    private static Outcome<Answer> On(Question question, CoxInput input)
    {
        var fit = CoxModel.Fit(input.Data, input.Covariates, input.Options);
        var byTerm = question.Flag("terms");
        var transform = question.Text("transform") switch
        {
            "identity" => TimeTransform.Identity,
            "rank" => TimeTransform.Rank,
            "log" => TimeTransform.Log,
            _ => TimeTransform.KaplanMeier,
        };
        var test = CoxZph.Test(fit, transform, byTerm ? [.. input.Terms.Select(term => term.Columns)] : null, question.Flag("robust"));
        var rows = test.Terms.Select((row, i) => Row(byTerm ? input.Terms[i].Label : row.Term, row.Test)).ToList();
        if (question.Flag("global"))
        {
            rows.Add(Row("GLOBAL", test.Global));
        }

        var body = new Fields
        {
            { "terms", rows.ToArray() },
            { "residuals", question.Shows("residuals") ? Residuals(input, fit, transform) : null },
        };
        return new(
            new Answer("Test of proportional hazards", fit.Rows, input.Frame.Dropped + fit.Excluded, body)
            {
                Warnings = [.. fit.Warnings, .. test.Global.Warnings],
                Convergence = fit.Convergence,
            },
            []);
    }

    private static Fields Row(string term, TestResult test) => new Fields { { "term", term } }.And(Broom.Test(test));

    private static Fields Residuals(CoxInput input, CoxFit fit, TimeTransform transform) => new()
    {
        { "columns", input.Covariates.Select(covariate => covariate.Name).ToArray() },
        { "time", fit.EventRows.Select(row => input.Frame.Survival!.Time[row]).ToArray() },
        { "transformed", CoxZph.Transformed(fit, transform).ToArray() },
        { "values", fit.ScaledSchoenfeldResiduals() },
    };
}
