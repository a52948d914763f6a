namespace Tidemark.Statistics.Accuracy;

/// <summary>Probability of being uncensored, row by row.</summary>
/// <param name="before">Ĝ(Tᵢ−) of each row.</param>
/// <param name="at">Ĝ(t) of a row at a horizon.</param>
internal sealed class CensoringSurvival(double[] before, Func<int, double, double> at)
{
    internal double Before(int row) => before[row];

    internal double At(int row, double horizon) => at(row, horizon);
}
