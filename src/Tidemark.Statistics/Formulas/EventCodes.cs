namespace Tidemark.Statistics.Formulas;

/// <summary>Events as Surv() reads them: FALSE/TRUE, 0/1, or 1/2 where the largest code is 2.</summary>
internal sealed record EventCodes(int[] Codes, bool[] IsEvent, bool[] IsMissing, IReadOnlyList<string>? Causes, bool HasCauses)
{
    public static EventCodes Of(Expression node, Evaluation evaluation) => evaluation.OnRows(node) switch
    {
        FactorValue levels => OfFactor(levels.Factor, node, evaluation),
        TruthValue truths => OfNumbers(truths.Items, node, evaluation),
        _ => OfNumbers(evaluation.Spread(evaluation.Numbers(node), node), node, evaluation),
    };

    public static EventCodes All(int rows) =>
        new([.. Enumerable.Repeat(1, rows)], [.. Enumerable.Repeat(true, rows)], new bool[rows], null, false);

    private static EventCodes OfFactor(Factor factor, Expression node, Evaluation evaluation)
    {
        if (factor.Levels.Count < 2)
        {
            evaluation.Faults.Report(node, $"{factor.Name} has one level.", "The first level is censored, each other an event.");
        }

        return new(
            Array.ConvertAll(factor.Codes, c => Math.Max(c, 0)),
            Array.ConvertAll(factor.Codes, c => c > 0),
            Array.ConvertAll(factor.Codes, c => c < 0),
            factor.Levels,
            HasCauses: true);
    }

    private static EventCodes OfNumbers(double[] numbers, Expression node, Evaluation evaluation)
    {
        var known = numbers.Where(v => !double.IsNaN(v)).Distinct().ToArray();
        if (known.FirstOrDefault(v => v < 0 || v != Math.Floor(v) || v > 1000) is var odd && odd != 0)
        {
            evaluation.Faults.Report(node, $"{Deparser.Write(node)} has the event code {Deparser.Number(odd)}.", "Events are 0/1, 1/2 or FALSE/TRUE; compare: status == 2.");
        }

        var isOneTwo = known.Length > 0 && known.Max() == 2 && known.Min() >= 1;
        int[] codes = Array.ConvertAll(numbers, v => double.IsNaN(v) ? 0 : (int)v - (isOneTwo ? 1 : 0));
        return new(codes, Array.ConvertAll(codes, c => c != 0), Array.ConvertAll(numbers, double.IsNaN), null, !isOneTwo && known.Any(v => v > 1));
    }
}
