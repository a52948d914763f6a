namespace Tidemark.Statistics.Accuracy;

/// <summary>The best points by a criterion, compared in whole numbers so that a tie is a tie.</summary>
internal static class BestCutoff
{
    internal static IReadOnlyList<RocPoint> Of(IReadOnlyList<RocPoint> points, CutoffCriterion criterion, int cases, int controls)
    {
        var best = new List<RocPoint>();
        var top = Int128.MinValue;
        foreach (var point in points)
        {
            var score = Score(criterion, point.TruePositives, point.FalsePositives, cases, controls);
            if (score > top)
            {
                best.Clear();
                top = score;
            }

            if (score == top)
            {
                best.Add(point);
            }
        }

        return best;
    }

    /// <summary>Higher is better; equal to the criterion times a positive constant of the data.</summary>
    internal static Int128 Score(CutoffCriterion criterion, int tp, int fp, int cases, int controls)
    {
        Int128 missed = (Int128)(cases - tp) * controls;
        Int128 falsely = (Int128)fp * cases;
        return criterion switch
        {
            CutoffCriterion.Youden => -(missed + falsely),
            CutoffCriterion.ClosestTopLeft => -((missed * missed) + (falsely * falsely)),
            _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
        };
    }
}
