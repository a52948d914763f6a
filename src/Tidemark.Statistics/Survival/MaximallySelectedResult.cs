namespace Tidemark.Statistics.Survival;

/// <summary>A cut-point chosen by the largest standardized log-rank statistic, with p values that know it was chosen.</summary>
/// <param name="Cutpoint">Largest marker value of the lower group; NaN where no cut-point is admissible.</param>
/// <param name="Statistic">Largest absolute standardized statistic.</param>
/// <param name="PValueLausen1992">Upper bound by Lausen and Schumacher (1992, eq. 4).</param>
/// <param name="PValueLausen1994">Upper bound by the improved Bonferroni inequality, Lausen, Sauerbrei and Schumacher (1994).</param>
/// <param name="Candidates">Cut-points tried, ascending, each with its standardized statistic: positive where the lower group fails more.</param>
/// <param name="Warnings">What the data could not carry.</param>
public sealed record MaximallySelectedResult(
    double Cutpoint,
    double Statistic,
    double PValueLausen1992,
    double PValueLausen1994,
    IReadOnlyList<CutpointCandidate> Candidates,
    IReadOnlyList<StatisticalWarning> Warnings);
