using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary><c>concordance "Surv(time, event) ~ marker"</c>: share of pairs in which the order of a marker is that of survival.</summary>
public static class ConcordanceWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("concordance", "concordance of a marker or of a Cox model with survival, with time weights and its standard error", "survival::concordance", Ask)
    {
        Forms =
        [
            new("Surv(time, event) ~ marker", "a high marker with long survival is concordant"),
            new("Surv(time, event) ~ marker + strata(s)", "pairs within strata"),
            new("y ~ marker", "a number without censoring"),
            new("Surv(time, event) ~ x + z", "the linear predictor of a Cox model (--model cox)"),
        ],
        OwnOptions =
        [
            MethodOption.Among("model", "marker: the formula's one variable as it is; cox: the linear predictor of a Cox model, high risk with short survival concordant", "marker", "cox"),
            MethodOption.Among("timewt", "Weight of the pairs of an event", "n", "S", "S/G", "n/G2", "I"),
            MethodOption.Switch("reverse", "A high marker with short survival is concordant"),
            new("ymax", OptionKind.Number, "Events after this time form no pairs"),
            .. CoxInput.ModelOptions.Where(option => option.Name != "robust"),
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. Keys.Estimate(),
            new("counts.concordant", "weight of concordant pairs"),
            new("counts.discordant", "weight of discordant pairs"),
            new("counts.tiedX", "weight of comparable pairs tied on the marker"),
            new("counts.tiedY", "weight of pairs of events at the same time"),
            new("counts.tiedXY", "weight of pairs tied on both"),
        ],
        Notes = "The interval is Wald's. As in R, the order of `concordance` is that of the marker and survival, the opposite of a risk score: use `--reverse` or `--model cox` for risks.",
        Theory = ["concordance"],
        Examples = ["concordance \"Surv(time, status == 2) ~ age\" --data lung.csv --reverse --timewt n/G2"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnModel(frame =>
    {
        if (frame.Survival is null && frame.Response.Length == frame.Count && frame.ResponseFault is null && question.Text("model") == "marker")
        {
            return On(question, CoxInput.Of(question, frame, SurvivalData.RightCensored(frame.Response, [.. frame.Response.Select(_ => true)], question.Text("weights") is { } column ? frame.Column(column) : null, frame.Strata?.Codes)));
        }

        return SurvivalInput.Fault(question, frame.Survival) ?? On(question, CoxInput.Of(question, frame));
    });

    private static Outcome<Answer> On(Question question, CoxInput input)
    {
        var isModel = question.Text("model") == "cox";
        var weight = question.Text("timewt") switch
        {
            "S" => PairWeight.Survival,
            "S/G" => PairWeight.SurvivalByCensoring,
            "n/G2" => PairWeight.InverseCensoring,
            "I" => PairWeight.Equal,
            _ => PairWeight.AtRisk,
        };
        if (input.Data.HasStart && weight is PairWeight.SurvivalByCensoring or PairWeight.InverseCensoring)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "Weights by the censoring distribution are not defined for start-stop rows.", "timewt");
        }

        if (!isModel && input.Covariates.Count != 1)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "concordance takes one numeric marker; several make a Cox model (--model cox).");
        }

        var latest = question.NumberOrNone("ymax") ?? double.PositiveInfinity;
        var result = isModel ? CoxModel.Fit(input.Data, input.Covariates, input.Options).Concordance(weight, latest) : OfMarker(question, input, weight, latest);
        return Answered(question, input, result);
    }

    private static Concordance OfMarker(Question question, CoxInput input, PairWeight weight, double latest)
    {
        var sign = question.Flag("reverse") ? 1.0 : -1.0;
        return Concordance.Of(input.Data, [.. input.Covariates[0].Values.Select(x => sign * x)], weight, latest, input.Options.Cluster);
    }

    private static Outcome<Answer> Answered(Question question, CoxInput input, Concordance result)
    {
        var half = Normal.Quantile(0.5 + (question.ConfLevel / 2)) * result.StdError;
        var body = new Fields
        {
            { "estimate", Broom.Estimate("concordance", result.Estimate, new Interval(result.Estimate - half, result.Estimate + half), result.StdError) },
            {
                "counts", new Fields
                {
                    { "concordant", result.Concordant },
                    { "discordant", result.Discordant },
                    { "tiedX", result.TiedScore },
                    { "tiedY", result.TiedTime },
                    { "tiedXY", result.TiedBoth },
                }
            },
        };
        StatisticalWarning[] warnings = double.IsNaN(result.Estimate) ? [StatisticalWarning.TooFew("No pair whose order of survival is known.")] : [];
        return new(new Answer("Concordance", input.Data.UsableCount, input.Frame.Dropped, body) { Warnings = [.. input.Data.Warnings, .. warnings] }, []);
    }
}
