using Tidemark.Statistics.Proportions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>A share with its interval.</summary>
/// <param name="Count">Numerator.</param>
/// <param name="Total">Denominator.</param>
/// <param name="Estimate">Their ratio; null where the denominator is 0.</param>
/// <param name="ConfLow">Lower limit; null where the denominator is 0.</param>
/// <param name="ConfHigh">Upper limit; null where the denominator is 0.</param>
public sealed record AccuracyProportion(int Count, int Total, double? Estimate, double? ConfLow, double? ConfHigh)
{
    internal static AccuracyProportion Of(int count, int total, AccuracyInterval interval, double confLevel)
    {
        if (total == 0)
        {
            return new AccuracyProportion(0, 0, null, null, null);
        }

        var (low, high) = interval switch
        {
            AccuracyInterval.ClopperPearson => ProportionInterval.ClopperPearson(count, total, confLevel),
            AccuracyInterval.Wilson => ProportionInterval.Wilson(count, total, confLevel),
            _ => throw new ArgumentOutOfRangeException(nameof(interval)),
        };
        return new AccuracyProportion(count, total, (double)count / total, low, high);
    }
}
