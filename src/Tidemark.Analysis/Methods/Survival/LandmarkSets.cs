using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>The landmark sets of a question, stacked: which rows of the data, at which landmark, followed how long.</summary>
internal sealed class LandmarkSets
{
    private readonly List<int> rows = [];
    private readonly List<int> at = [];
    private readonly List<double> time = [];
    private readonly List<bool> isEvent = [];
    private readonly int[] eventsBefore;
    private readonly int[] censoredBefore;
    private readonly double horizon;

    private LandmarkSets(double[] landmarks, double horizon)
    {
        (Landmarks, this.horizon) = (landmarks, horizon);
        (eventsBefore, censoredBefore) = (new int[landmarks.Length], new int[landmarks.Length]);
    }

    public double[] Landmarks { get; }

    /// <summary>The refusal of a response that landmarks cannot be set in; null where they can.</summary>
    public static Outcome<Answer>? Fault(Question question, SurvivalResponse? response) => response?.Kind == SurvivalKind.Counting
        ? Question.Refuse(FindingCodes.FormOfFormula, "landmark takes Surv(time, event): of start-stop rows give the end of follow-up and name the time of each row by --rtime.")
        : SurvivalInput.Fault(question, response);

    /// <summary>The sets.</summary>
    /// <param name="question">Says horizon, subjects and the rows' own times.</param>
    /// <param name="frame">The response.</param>
    /// <param name="landmarks">The landmarks.</param>
    public static LandmarkSets Of(Question question, ModelFrame frame, double[] landmarks)
    {
        var sets = new LandmarkSets(landmarks, question.NumberOrNone("horizon") ?? double.PositiveInfinity);
        for (var l = 0; l < landmarks.Length; l++)
        {
            foreach (var i in Candidates(question, frame, landmarks[l]))
            {
                sets.Add(l, frame.Rows[i], frame.Survival!.Time[i], frame.Survival.Event[i]);
            }
        }

        return sets;
    }

    /// <summary>The data of the stacked rows, with the landmark as column LM.</summary>
    public DataFrame Stacked(DataFrame data) => data.Take(rows).With(DataColumn.Of("LM", [.. at.Select(l => Landmarks[l])]));

    /// <summary>Follow-up of stacked rows.</summary>
    /// <param name="kept">Which of the stacked rows.</param>
    /// <param name="weights">Case weights of those.</param>
    /// <param name="strata">Strata of those; crossed with the landmark where there are several.</param>
    /// <param name="fromStart">Whether time keeps its origin and rows enter at the landmark.</param>
    public SurvivalData FollowUp(int[] kept, double[]? weights, int[]? strata, bool fromStart)
    {
        double[] stop = [.. kept.Select(k => Math.Min(time[k], Landmarks[at[k]] + horizon))];
        bool[] ended = [.. kept.Select(k => Happens(k))];
        var count = strata is { Length: > 0 } ? strata.Max() + 1 : 1;
        int[]? codes = Landmarks.Length > 1 ? [.. kept.Select((k, i) => (at[k] * count) + (strata?[i] ?? 0))] : strata;
        return fromStart
            ? SurvivalData.CountingProcess([.. kept.Select(k => Landmarks[at[k]])], stop, ended, weights, codes)
            : SurvivalData.RightCensored([.. kept.Select((k, i) => stop[i] - Landmarks[at[k]])], ended, weights, codes);
    }

    /// <summary>The table of the sets.</summary>
    public Fields Fields() => new()
    {
        {
            "landmarks", Landmarks.Select((landmark, l) => new Fields
            {
                { "at", landmark },
                { "nRisk", at.Count(a => a == l) },
                { "nEvent", Enumerable.Range(0, rows.Count).Count(k => at[k] == l && Happens(k)) },
                { "eventsBefore", eventsBefore[l] },
                { "censoredBefore", censoredBefore[l] },
            }).ToArray()
        },
    };

    /// <summary>The rows that speak for their subjects at a landmark: all, or of each subject the last one not after it.</summary>
    private static IEnumerable<int> Candidates(Question question, ModelFrame frame, double landmark)
    {
        if (question.Text("rtime") is not { } column)
        {
            return Enumerable.Range(0, frame.Count);
        }

        var (measured, id) = (question.Data[column]!.Numbers, SurvivalInput.Taken(question.Data[question.Text("id")!]!, frame.Rows));
        return Enumerable.Range(0, frame.Count)
            .Where(i => measured[frame.Rows[i]] <= landmark)
            .GroupBy(i => id[i])
            .Select(rows => rows.MaxBy(i => measured[frame.Rows[i]]))
            .Order();
    }

    private bool Happens(int k) => isEvent[k] && time[k] <= Landmarks[at[k]] + horizon;

    private void Add(int landmark, int row, double stop, bool ended)
    {
        if (stop > Landmarks[landmark])
        {
            rows.Add(row);
            at.Add(landmark);
            time.Add(stop);
            isEvent.Add(ended);
        }
        else
        {
            _ = ended ? eventsBefore[landmark]++ : censoredBefore[landmark]++;
        }
    }
}
