using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>Further answers of a Cox fit, asked for by <c>--show</c>.</summary>
internal static class CoxShown
{
    private static readonly string[] ResidualTypes = ["martingale", "deviance", "score", "schoenfeld", "scaledsch", "dfbeta", "dfbetas"];

    public static IReadOnlyList<AnswerKey> KeysShown { get; } =
    [
        new("residuals[].type", "kind of residual"),
        new("residuals[].columns", "columns of the values, where there are several"),
        new("residuals[].row", "row of the data, from 1"),
        new("residuals[].time", "event time, of Schoenfeld residuals"),
        new("residuals[].values", "one value a row, or one row of values"),
        new("baseline[].stratum", "stratum"),
        new("baseline[].time", "time"),
        new("baseline[].hazard", "cumulative baseline hazard (basehaz)"),
        new("influence.columns", "terms"),
        new("influence.row", "row of the data, from 1"),
        new("influence.dfbeta", "approximate change of each coefficient by the row"),
        new("influence.dfbetas", "the same in naive standard errors"),
        new("fitted.row", "row of the data, from 1"),
        new("fitted.values", "linear predictor about the means of the sample (coxph's linear.predictors)"),
        new("vif[].term", "term of the formula"),
        new("vif[].df", "its columns"),
        new("vif[].vif", "generalized variance inflation factor"),
        new("vif[].scaledVif", "its 1/(2 df)-th power"),
        new("anova[].term", "term added, the first NULL"),
        new("anova[].logLik", "log likelihood with it"),
        new("anova[].statistic", "likelihood-ratio chi-square"),
        new("anova[].df", "degrees of freedom"),
        new("anova[].pValue", "p value"),
        .. CoxPredicted.KeysPredicted,
    ];

    public static (Fields Fields, IReadOnlyList<StatisticalWarning> Warnings, Outcome<Answer>? Refusal) Of(Question question, CoxInput input, CoxFit fit)
    {
        if (question.Shows("residuals") && fit.Events > 0 && input.Options.Ties == TiesMethod.Exact && question.Words("type").Any(type => type is "score" or "dfbeta" or "dfbetas"))
        {
            return (new Fields(), [], Question.Refuse(FindingCodes.OptionRefused, "Score residuals and dfbeta do not exist for the exact method for ties.", "type"));
        }

        if (question.Shows("anova") && fit.IsRobust)
        {
            return (new Fields(), [], Question.Refuse(FindingCodes.OptionRefused, "An analysis of deviance does not exist for robust variances: the likelihood ratio needs independent rows.", "show"));
        }

        var predicted = CoxPredicted.Of(question, input, fit);
        var fields = new Fields
        {
            { "residuals", question.Shows("residuals") ? Residuals(question, input, fit) : null },
            { "baseline", question.Shows("baseline") ? Baseline(question, input, fit) : null },
            { "fitted", question.Shows("fitted") ? Fitted(input, fit) : null },
            { "vif", question.Shows("vif") ? Inflation(input, fit) : null },
            { "influence", question.Shows("influence") ? Influence(input, fit) : null },
            { "anova", question.Shows("anova") ? Anova(input, fit) : null },
        };
        return (fields.And(predicted.Fields), predicted.Warnings, predicted.Refusal);
    }

    private static Fields[] Residuals(Question question, CoxInput input, CoxFit fit) =>
        [.. question.Words("type").Where(ResidualTypes.Contains).Select(type => type switch
        {
            "martingale" => PerRow(type, input, fit.MartingaleResiduals()),
            "deviance" => PerRow(type, input, fit.DevianceResiduals()),
            "score" => PerRow(type, input, fit.ScoreResiduals()),
            "dfbeta" => PerRow(type, input, fit.DfBeta()),
            "dfbetas" => PerRow(type, input, InStdErrors(fit)),
            "schoenfeld" => PerEvent(type, input, fit, fit.SchoenfeldResiduals()),
            _ => PerEvent(type, input, fit, fit.ScaledSchoenfeldResiduals()),
        })];

    private static string[] Columns(CoxInput input) => [.. input.Covariates.Select(covariate => covariate.Name)];

    private static int Number(CoxInput input, int row) => input.Frame.Rows[row] + 1;

    private static Fields PerRow(string type, CoxInput input, IReadOnlyList<double> values)
    {
        int[] used = [.. Enumerable.Range(0, values.Count).Where(row => !double.IsNaN(values[row]))];
        return new Fields
        {
            { "type", type },
            { "row", Array.ConvertAll(used, row => Number(input, row)) },
            { "values", Array.ConvertAll(used, row => values[row]) },
        };
    }

    private static Fields PerRow(string type, CoxInput input, double[,] values)
    {
        int[] used = [.. Enumerable.Range(0, values.GetLength(0)).Where(row => values.GetLength(1) > 0 && !double.IsNaN(values[row, 0]))];
        return new Fields
        {
            { "type", type },
            { "columns", Columns(input) },
            { "row", Array.ConvertAll(used, row => Number(input, row)) },
            { "values", Take(values, used) },
        };
    }

    private static Fields PerEvent(string type, CoxInput input, CoxFit fit, double[,] values) => new()
    {
        { "type", type },
        { "columns", Columns(input) },
        { "row", fit.EventRows.Select(row => Number(input, row)).ToArray() },
        { "time", fit.EventRows.Select(row => input.Frame.Survival!.Time[row]).ToArray() },
        { "values", values },
    };

    private static double[,] Take(double[,] values, int[] rows)
    {
        var (p, taken) = (values.GetLength(1), new double[rows.Length, values.GetLength(1)]);
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i / p, i % p] = values[rows[i / p], i % p];
        }

        return taken;
    }

    private static double[,] InStdErrors(CoxFit fit)
    {
        var (changes, p) = (fit.DfBeta(), fit.Coefficients.Count);
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i / p, i % p] /= Math.Sqrt(fit.NaiveCovariance[i % p, i % p]);
        }

        return changes;
    }

    private static Fields[] Baseline(Question question, CoxInput input, CoxFit fit)
    {
        var offset = question.Flag("centered") ? input.Options.Offset?.Average() ?? 0.0 : 0.0;
        var at = question.Flag("centered") ? new CoxPredictions(fit).Means : null;
        return [.. fit.BaselineHazard(at).Select(point => new Fields
        {
            { "stratum", input.Frame.Strata?.Levels[point.Stratum] },
            { "time", point.Time },
            { "hazard", point.CumulativeHazard * Math.Exp(offset) },
        })];
    }

    private static Fields Fitted(CoxInput input, CoxFit fit)
    {
        var predictions = new CoxPredictions(fit, CoxReference.Sample);
        double[] values = [.. Enumerable.Range(0, input.Data.Count).Select(row => predictions.LinearPredictor(
            [.. input.Covariates.Select(covariate => covariate.Values[row])], offset: input.Options.Offset?[row] ?? 0.0).Fit)];
        return new Fields { { "row", input.Frame.Rows.Select(row => row + 1).ToArray() }, { "values", values } };
    }

    private static Fields[] Inflation(CoxInput input, CoxFit fit) => [.. VarianceInflation.Of(fit.Covariance, input.Terms).Select(factor => new Fields
    {
        { "term", factor.Term },
        { "df", factor.Df },
        { "vif", factor.Factor },
        { "scaledVif", factor.Scaled },
    })];

    private static Fields Influence(CoxInput input, CoxFit fit)
    {
        var (plain, scaled) = (PerRow("dfbeta", input, fit.DfBeta()), PerRow("dfbetas", input, InStdErrors(fit)));
        return new Fields { { "columns", Columns(input) }, { "row", plain["row"] }, { "dfbeta", plain["values"] }, { "dfbetas", scaled["values"] } };
    }

    /// <summary>Terms added in their order, each with the likelihood ratio to the model before it.</summary>
    private static Fields[] Anova(CoxInput input, CoxFit fit)
    {
        List<Fields> rows = [new Fields { { "term", "NULL" }, { "logLik", fit.LogLikelihoodNull } }];
        var (before, columns) = ((LogLik: fit.LogLikelihoodNull, Df: 0), new List<Covariate>());
        foreach (var term in input.Terms)
        {
            columns.AddRange(term.Columns.Select(j => input.Covariates[j]));
            var next = columns.Count == input.Covariates.Count ? fit : CoxModel.Fit(input.Data, columns, input.Options);
            var (statistic, df) = (2 * (next.LogLikelihood - before.LogLik), next.Df - before.Df);
            rows.Add(new Fields
            {
                { "term", term.Label },
                { "logLik", next.LogLikelihood },
                { "statistic", statistic },
                { "df", df },
                { "pValue", ChiSquared.UpperTail(statistic, df) },
            });
            before = (next.LogLikelihood, next.Df);
        }

        return [.. rows];
    }
}
