namespace Tidemark.Statistics.Agreement;

/// <summary>The six intraclass correlations of a table of ratings.</summary>
/// <param name="Coefficients">ICC1, ICC2, ICC3 and their forms for the mean of k raters.</param>
/// <param name="SubjectMeanSquare">Mean square between subjects.</param>
/// <param name="RaterMeanSquare">Mean square between raters.</param>
/// <param name="ErrorMeanSquare">Residual mean square of the two-way table.</param>
/// <param name="WithinMeanSquare">Mean square within subjects.</param>
/// <param name="Subjects">Subjects with all ratings.</param>
/// <param name="Raters">Raters.</param>
/// <param name="Dropped">Subjects left out because a rating is missing.</param>
/// <param name="Warnings">What the data could not carry.</param>
public sealed record IntraclassResult(
    IReadOnlyList<IntraclassCoefficient> Coefficients,
    double SubjectMeanSquare,
    double RaterMeanSquare,
    double ErrorMeanSquare,
    double WithinMeanSquare,
    int Subjects,
    int Raters,
    int Dropped,
    IReadOnlyList<StatisticalWarning> Warnings);
