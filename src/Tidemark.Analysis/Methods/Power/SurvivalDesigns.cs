using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Power;

namespace Tidemark.Analysis.Methods.Power;

/// <summary>Designs for hazard ratios.</summary>
internal static class SurvivalDesigns
{
    /// <summary>Schoenfeld, with a further covariate Hsieh and Lavori.</summary>
    public static Outcome<Answer> Cox(Question q)
    {
        var p = q.NumberOrNone("p") ?? 0.5;
        var variance = q.NumberOrNone("sd-x") is { } sd ? sd * sd : p * (1 - p);
        var psi = q.NumberOrNone("event-probability");
        var events = q.NumberOrNone("events") ?? (q.NumberOrNone("n") * psi);
        return PowerAnswer.Of(
            q,
            "Cox regression power calculation (Schoenfeld 1983; Hsieh and Lavori 2000)",
            SurvivalPower.Schoenfeld(variance, q.Number("rho2"), PowerAnswer.AlternativeOf(q), q.Text("alternative") == "greater"),
            ("events", events),
            ("hazard-ratio", q.NumberOrNone("hazard-ratio")),
            s => new Fields
            {
                { "eventsRounded", Math.Ceiling(s.N) },
                { "n", psi is { } share ? s.N / share : null },
                { "nRounded", psi is { } rate ? Math.Ceiling(s.N / rate) : null },
                { "eventProbability", psi },
                { "p", q.Has("sd-x") ? null : p },
                { "variance", variance },
                { "rho2", q.Number("rho2") },
            });
    }

    /// <summary>Two arms: Freedman or Schoenfeld, with the sizes of the arms where the probabilities of the event are known.</summary>
    public static Outcome<Answer> LogRank(Question q)
    {
        var k = q.Number("allocation");
        var ratio = q.NumberOrNone("hazard-ratio");
        var above = q.Text("alternative") == "greater";
        var freedman = q.Text("method") == "freedman";
        var share = k / (1 + k);
        var power = freedman
            ? SurvivalPower.Freedman(k, PowerAnswer.AlternativeOf(q), above)
            : SurvivalPower.Schoenfeld(share * (1 - share), 0, PowerAnswer.AlternativeOf(q), above);
        var events = q.NumberOrNone("events");
        if (events is null && q.NumberOrNone("n") is { } n && ratio is { } given && Probabilities(q, given) is var (e, c))
        {
            events = n * (((k * e) + c) / (k + 1));
        }

        return PowerAnswer.Of(
            q,
            freedman ? "Log-rank test power calculation (Freedman 1982)" : "Log-rank test power calculation (Schoenfeld 1983)",
            power,
            ("events", events),
            ("hazard-ratio", ratio),
            s => new Fields { { "allocation", k }, { "eventsRounded", Math.Ceiling(s.N) } }.And(Sizes(q, s, k)));
    }

    private static Fields? Sizes(Question q, PowerSolution s, double k)
    {
        if (Probabilities(q, s.Effect) is not var (e, c))
        {
            return null;
        }

        var control = s.N / ((k * e) + c);
        return new()
        {
            { "pExperimental", e },
            { "pControl", c },
            { "nExperimental", Math.Ceiling(k * control) },
            { "nControl", Math.Ceiling(control) },
            { "nTotal", (k + 1) * control },
        };
    }

    // Given, or from exponential times with uniform accrual.
    private static (double Experimental, double Control)? Probabilities(Question q, double ratio)
    {
        if (q.NumberOrNone("p-experimental") is { } e && q.NumberOrNone("p-control") is { } c)
        {
            return (e, c);
        }

        if (q.NumberOrNone("median-control") is not { } median || q.NumberOrNone("follow-up") is not { } followUp)
        {
            return null;
        }

        var hazard = Math.Log(2) / median;
        return (SurvivalPower.EventProbability(hazard * ratio, q.Number("accrual"), followUp), SurvivalPower.EventProbability(hazard, q.Number("accrual"), followUp));
    }
}
