using Tidemark.Statistics.Survival;

namespace Tidemark.Statistics.Formulas;

/// <summary>Follow-up as Surv() states it, one entry a row; immutable.</summary>
public sealed record SurvivalResponse
{
    /// <summary>Its form.</summary>
    public required SurvivalKind Kind { get; init; }

    /// <summary>Entry times, where rows have them.</summary>
    public double[]? Start { get; init; }

    /// <summary>Follow-up or exit times; of an interval its lower limit, or the upper where that is all there is.</summary>
    public required double[] Time { get; init; }

    /// <summary>Whether the row ended with the event: code 1 of 0/1, code 2 of 1/2, TRUE; in a competing-risks response any code but the first.</summary>
    public required bool[] Event { get; init; }

    /// <summary>Codes of the event: 0 and 1; with several causes the number as written, or the index of the level, 0 being censored.</summary>
    public required int[] Codes { get; init; }

    /// <summary>Names of the codes of a factor, the first censored; null where the codes are numbers.</summary>
    public IReadOnlyList<string>? Causes { get; init; }

    /// <summary>Whether there are more codes than censored and event.</summary>
    public bool HasCauses { get; init; }

    /// <summary>Lower limits of intervals; -∞ for left-censored rows. Null for other forms.</summary>
    public double[]? Low { get; init; }

    /// <summary>Upper limits of intervals; +∞ for right-censored rows; equal to the lower for an exact time. Null for other forms.</summary>
    public double[]? High { get; init; }

    /// <summary>The follow-up at the rows given.</summary>
    /// <param name="rows">Indices of rows; repeats are allowed.</param>
    public SurvivalResponse Take(IReadOnlyList<int> rows) => this with
    {
        Start = Taken(Start, rows),
        Time = Taken(Time, rows)!,
        Event = Taken(Event, rows)!,
        Codes = Taken(Codes, rows)!,
        Low = Taken(Low, rows),
        High = Taken(High, rows),
    };

    /// <summary>The data of the room Survival.</summary>
    /// <param name="weights">Case weights, or null.</param>
    /// <param name="strata">Codes of strata, or null.</param>
    /// <exception cref="InvalidOperationException">Left- and interval-censored times are not follow-up to an event.</exception>
    public SurvivalData ToData(IReadOnlyList<double>? weights = null, IReadOnlyList<int>? strata = null) => Kind switch
    {
        SurvivalKind.Right => SurvivalData.RightCensored(Time, Event, weights, strata),
        SurvivalKind.Counting => SurvivalData.CountingProcess(Start!, Time, Event, weights, strata),
        _ => throw new InvalidOperationException("Left- and interval-censored times are not follow-up to an event."),
    };

    private static T[]? Taken<T>(T[]? values, IReadOnlyList<int> rows)
    {
        if (values is null)
        {
            return null;
        }

        var taken = new T[rows.Count];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = values[rows[i]];
        }

        return taken;
    }
}
