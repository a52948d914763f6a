namespace Tidemark.Statistics.Formulas;

/// <summary>Reads a call of Surv(): which of its forms it is, and its values.</summary>
internal static class SurvivalReading
{
    public static Value Of(CallExpression call, Evaluation evaluation)
    {
        var type = call.Argument("type", -1) is TextExpression written ? written.Value : null;
        Expression?[] given = [call.Argument("time", 0), call.Argument("time2", 1), call.Argument("event", 2)];
        Expression[] plain = [.. call.Arguments.Where(a => a.Name is null).Select(a => a.Value)];
        var (first, second, third) = (given[0], given[1], given[2]);
        if (plain.Length == 2 && third is null && type is not "interval2")
        {
            (second, third) = (null, second);
        }

        if (first is null)
        {
            evaluation.Needed(call, "time", 0);
            return new NumberValue([double.NaN]);
        }

        return type switch
        {
            "interval2" when second is not null => Interval2(first, second, evaluation),
            "interval" when third is not null => Interval(first, second, third, evaluation),
            "left" => Single(first, third, SurvivalKind.Left, evaluation),
            null or "right" when second is null => Single(first, third, SurvivalKind.Right, evaluation),
            null or "counting" when second is not null && third is not null => Counting(first, second, third, evaluation),
            _ => Unknown(call, evaluation),
        };
    }

    private static NumberValue Unknown(CallExpression call, Evaluation evaluation)
    {
        evaluation.Faults.Report(
            call,
            "This is not a form of Surv().",
            "Write Surv(time, event), Surv(start, stop, event), Surv(time, event, type = \"left\") or Surv(low, high, type = \"interval2\").");
        return new NumberValue([double.NaN]);
    }

    private static double[] Column(Expression node, Evaluation evaluation) => evaluation.Spread(evaluation.Numbers(node), node);

    private static SurvivalValue Single(Expression time, Expression? status, SurvivalKind kind, Evaluation evaluation)
    {
        var t = Column(time, evaluation);
        var codes = status is null ? EventCodes.All(evaluation.Rows) : EventCodes.Of(status, evaluation);
        var survival = new SurvivalResponse
        {
            Kind = kind,
            Time = t,
            Event = codes.IsEvent,
            Codes = codes.Codes,
            Causes = codes.Causes,
            HasCauses = codes.HasCauses,
        };
        return new SurvivalValue(survival, [.. t.Select((v, i) => !double.IsFinite(v) || codes.IsMissing[i])]);
    }

    private static SurvivalValue Counting(Expression start, Expression stop, Expression status, Evaluation evaluation)
    {
        var (from, to) = (Column(start, evaluation), Column(stop, evaluation));
        var codes = EventCodes.Of(status, evaluation);
        var backward = from.Zip(to, (a, b) => a >= b).Count(wrong => wrong);
        if (backward > 0)
        {
            evaluation.Warn(StatisticalWarning.Domain($"{backward} rows do not stop after their start; they are dropped."));
        }

        var survival = new SurvivalResponse
        {
            Kind = SurvivalKind.Counting,
            Start = from,
            Time = to,
            Event = codes.IsEvent,
            Codes = codes.Codes,
            Causes = codes.Causes,
            HasCauses = codes.HasCauses,
        };
        return new SurvivalValue(survival, [.. to.Select((v, i) => !(from[i] < v) || !double.IsFinite(v) || codes.IsMissing[i])]);
    }

    private static SurvivalValue Interval2(Expression low, Expression high, Evaluation evaluation)
    {
        double[] l = [.. Column(low, evaluation)];
        double[] u = [.. Column(high, evaluation)];
        var isMissing = new bool[l.Length];
        for (var i = 0; i < l.Length; i++)
        {
            (l[i], u[i]) = (double.IsNaN(l[i]) ? double.NegativeInfinity : l[i], double.IsNaN(u[i]) ? double.PositiveInfinity : u[i]);
            isMissing[i] = l[i] > u[i] || (double.IsInfinity(l[i]) && double.IsInfinity(u[i]));
        }

        return Between(l, u, isMissing, evaluation);
    }

    private static SurvivalValue Interval(Expression time, Expression? time2, Expression status, Evaluation evaluation)
    {
        var (t, code) = (Column(time, evaluation), Column(status, evaluation));
        var t2 = time2 is null ? t : Column(time2, evaluation);
        var (l, u) = (new double[t.Length], new double[t.Length]);
        for (var i = 0; i < t.Length; i++)
        {
            (l[i], u[i]) = code[i] switch
            {
                0 => (t[i], double.PositiveInfinity),
                1 => (t[i], t[i]),
                2 => (double.NegativeInfinity, t[i]),
                3 => (t[i], t2[i]),
                _ => (double.NaN, double.NaN),
            };
        }

        return Between(l, u, [.. l.Zip(u, (a, b) => !(a <= b))], evaluation);
    }

    private static SurvivalValue Between(double[] low, double[] high, bool[] isMissing, Evaluation evaluation)
    {
        var backward = low.Zip(high, (a, b) => a > b).Count(wrong => wrong);
        if (backward > 0)
        {
            evaluation.Warn(StatisticalWarning.Domain($"{backward} intervals end before they begin; they are dropped."));
        }

        bool[] isEvent = [.. low.Zip(high, (a, b) => a == b)];
        var survival = new SurvivalResponse
        {
            Kind = SurvivalKind.Interval,
            Time = [.. low.Zip(high, (a, b) => double.IsInfinity(a) ? b : a)],
            Event = isEvent,
            Codes = Array.ConvertAll(isEvent, e => e ? 1 : 0),
            Low = low,
            High = high,
        };
        return new SurvivalValue(survival, isMissing);
    }
}
