using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Analysis.Datasets;

/// <summary>One scan: the reader's row (or one made of the lesions' source where there is none), and what the lesions say.</summary>
/// <param name="Assessment">The row.</param>
/// <param name="Day">Days from origin.</param>
/// <param name="Imputed">Whether a partial date was completed for the day.</param>
/// <param name="LesionSum">Sum of all targets; null where one is missing or no lesions are recorded.</param>
/// <param name="Derived">Derived response; null at baseline and without lesions.</param>
internal sealed record TumorScan(TumorAssessment Assessment, double Day, bool Imputed, decimal? LesionSum, RecistAssessment? Derived)
{
    internal decimal? Sum => LesionSum ?? Assessment.SumOfDiametersMillimeters;
}
