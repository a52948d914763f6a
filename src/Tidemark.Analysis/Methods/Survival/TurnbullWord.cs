using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary><c>turnbull "Surv(l, u, type = \"interval2\") ~ group"</c>: survival from times known to lie in intervals.</summary>
public static class TurnbullWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("turnbull", "nonparametric maximum-likelihood estimate of survival from interval-censored times", "survival::survfit (interval2)", Ask)
    {
        Forms =
        [
            new("Surv(l, u, type = \"interval2\") ~ 1", "one curve; l missing is left-censored, u missing right-censored, l = u exact"),
            new("Surv(l, u, type = \"interval2\") ~ group", "one curve per group"),
        ],
        OwnOptions = [CommonOptions.Weights, SurvivalOptions.Times],
        AnswerKeys =
        [
            new("curve[].stratum", "group"),
            new("curve[].left", "left end of an interval with mass; not in it unless it is also the right end"),
            new("curve[].right", "right end, in it; Infinity for what no row has seen end"),
            new("curve[].time", "its middle, where survfit puts the step; absent where the right end is infinite"),
            new("curve[].mass", "probability of the event in it"),
            new("curve[].survival", "probability of surviving beyond it"),
            new("strata[].stratum", "group"),
            new("strata[].records", "rows"),
            new("strata[].logLik", "log likelihood"),
            new("atTimes[].stratum", "group"),
            new("atTimes[].time", "time asked by --times"),
            new("atTimes[].survivalLow", "least survival that the estimate allows there"),
            new("atTimes[].survivalHigh", "greatest"),
        ],
        Notes = "The estimate is iterated to the Kuhn-Tucker conditions (1e-9); survfit stops earlier and keeps mass of about 1e-5 where there is none. "
            + "Standard errors are not given: those of survfit treat expected counts as observed.",
        Theory = ["turnbull"],
        Examples = ["turnbull \"Surv(last_clear, first_progressed, type = \\\"interval2\\\") ~ arm\" --data scans.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame => On(question, frame));

    private static Outcome<Answer> On(Question question, VariableFrame frame)
    {
        if (frame.Survival is not { Kind: not SurvivalKind.Counting } response)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "turnbull needs Surv(l, u, type = \"interval2\") before the tilde.");
        }

        var groups = SurvivalGroups.Of(frame, question.Formula);
        double[]? weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        var (low, high) = Ends(response);
        var fits = Enumerable.Range(0, groups?.Levels.Count ?? 1).Select(g =>
        {
            int[] rows = [.. Enumerable.Range(0, frame.Count).Where(i => groups is null || groups.Codes[i] == g)];
            return (Name: groups?.Levels[g], Fit: Turnbull.Fit([.. rows.Select(i => low[i])], [.. rows.Select(i => high[i])], weights: weights is null ? null : [.. rows.Select(i => weights[i])]));
        }).ToList();
        var body = new Fields
        {
            { "curve", fits.SelectMany(group => group.Fit.Intervals.Select(interval => Interval(group.Name, interval))).ToArray() },
            { "strata", fits.Select(group => new Fields { { "stratum", group.Name }, { "records", group.Fit.Rows }, { "logLik", group.Fit.LogLikelihood } }).ToArray() },
            { "atTimes", question.Has("times") ? fits.SelectMany(group => question.Numbers("times").Select(time => At(group.Name, group.Fit, time))).ToArray() : null },
        };
        var worst = fits.MaxBy(group => group.Fit.Convergence.Status).Fit.Convergence;
        return new(
            new Answer("Turnbull's estimate", fits.Sum(group => group.Fit.Rows), frame.Dropped + frame.Count - fits.Sum(group => group.Fit.Rows), body)
            {
                Warnings = [.. fits.SelectMany(group => group.Fit.Warnings)],
                Convergence = worst,
            },
            []);
    }

    private static (double[] Low, double[] High) Ends(SurvivalResponse response) => response.Kind switch
    {
        SurvivalKind.Right => (response.Time, [.. response.Time.Select((time, i) => response.Event[i] ? time : double.PositiveInfinity)]),
        SurvivalKind.Left => ([.. response.Time.Select((time, i) => response.Event[i] ? time : double.NegativeInfinity)], response.Time),
        _ => (response.Low!, response.High!),
    };

    private static Fields Interval(string? name, TurnbullInterval interval) => new()
    {
        { "stratum", name },
        { "left", interval.Left },
        { "right", interval.Right },
        { "time", double.IsFinite(interval.Left) && double.IsFinite(interval.Right) ? (interval.Left + interval.Right) / 2 : null },
        { "mass", interval.Mass },
        { "survival", interval.SurvivalAfter },
    };

    private static Fields At(string? name, TurnbullFit fit, double time)
    {
        var (low, high) = fit.At(time);
        return new() { { "stratum", name }, { "time", time }, { "survivalLow", low }, { "survivalHigh", high } };
    }
}
