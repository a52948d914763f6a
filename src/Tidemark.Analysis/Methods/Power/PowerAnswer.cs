using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Power;

namespace Tidemark.Analysis.Methods.Power;

/// <summary>One of size, effect, power and level from the other three, as an answer.</summary>
internal static class PowerAnswer
{
    /// <summary>The alternative, of which one.sided is greater.</summary>
    public static Alternative AlternativeOf(Question question) => question.Text("alternative") switch
    {
        "one.sided" or "greater" => Alternative.Greater,
        "less" => Alternative.Less,
        _ => Alternative.TwoSided,
    };

    /// <summary>Solves and answers.</summary>
    /// <param name="question">The question.</param>
    /// <param name="method">The design in words.</param>
    /// <param name="power">Its power.</param>
    /// <param name="size">Name and value of the size's option.</param>
    /// <param name="effect">Name and value of the effect's option.</param>
    /// <param name="more">Further parameters, given the solution.</param>
    public static Outcome<Answer> Of(
        Question question, string method, PowerFunction power, (string Name, double? Value) size, (string Name, double? Value) effect, Func<PowerSolution, Fields>? more = null)
    {
        var (wanted, level) = (question.NumberOrNone("power"), question.NumberOrNone("sig-level"));
        var unknown = (size.Value is null ? 1 : 0) + (effect.Value is null ? 1 : 0) + (wanted is null ? 1 : 0);
        if (unknown > 1 || (unknown == 0 && level is not null))
        {
            return Question.Refuse(
                FindingCodes.OptionRefused,
                $"power {question.Arguments[0]} solves for one: give all but one of --{size.Name}, --{effect.Name}, --power and --sig-level (0.05 unless it is the one).",
                unknown > 1 ? size.Name : "sig-level");
        }

        var solution = power.Solve(size.Value, effect.Value, wanted, unknown == 0 ? null : level ?? 0.05);
        var (name, value) = solution.Solved switch
        {
            "n" => (size.Name, solution.N),
            "effect" => (effect.Name, solution.Effect),
            "power" => ("power", solution.Power),
            _ => ("sig-level", solution.SigLevel),
        };
        Fields parameters = new()
        {
            { Camel(size.Name), solution.N },
            { Camel(effect.Name), solution.Effect },
            { "power", solution.Power },
            { "sigLevel", solution.SigLevel },
            { "alternative", question.Text("alternative") },
        };
        return Of(method, Camel(name), value, parameters.And(more?.Invoke(solution)), solution.Warnings);
    }

    /// <summary>An answer of one number with its parameters.</summary>
    public static Outcome<Answer> Of(string method, string name, double value, Fields parameters, IReadOnlyList<StatisticalWarning>? warnings = null, Interval? interval = null) => new(
        new Answer(method, 0, 0, new Fields { { "estimate", Broom.Estimate(name, value, interval) }, { "parameters", parameters } }) { Warnings = warnings ?? [] },
        []);

    /// <summary>Refuses a design whose options are not all there.</summary>
    public static Outcome<Answer> Needs(Question question, string what) =>
        Question.Refuse(FindingCodes.OptionRefused, $"power {question.Arguments[0]} needs {what}.", question.Arguments[0]);

    /// <summary>An option's name as a key: sig-level becomes sigLevel.</summary>
    public static string Camel(string name) =>
        string.Concat(name.Split('-').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
