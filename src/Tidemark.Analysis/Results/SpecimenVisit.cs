namespace Tidemark.Analysis.Results;

/// <summary>The specimens of one planned visit.</summary>
/// <param name="Visit">Visit identifier.</param>
/// <param name="Label">Label of the visit.</param>
/// <param name="Expected">Enrolled subjects less those dead, progressed, stopped or not yet due by the visit.</param>
/// <param name="Collected">Specimens collected.</param>
/// <param name="Tested">Of those, with a result of the analyte entered, valid or not.</param>
/// <param name="Valid">Of those, with a valid result.</param>
/// <param name="InWindow">Valid ones drawn in the visit's window.</param>
/// <param name="OutOfWindow">Valid ones drawn outside it.</param>
/// <param name="BelowLimit">Valid ones below the limit of quantification.</param>
/// <param name="AboveLimit">Valid ones above the measuring range.</param>
/// <param name="NotValid">Why an expected specimen has no valid result, by reason.</param>
/// <param name="NotExpected">Why a specimen was not expected, by reason.</param>
public sealed record SpecimenVisit(
    string Visit,
    string Label,
    int Expected,
    int Collected,
    int Tested,
    int Valid,
    int InWindow,
    int OutOfWindow,
    int BelowLimit,
    int AboveLimit,
    IReadOnlyList<Dropped> NotValid,
    IReadOnlyList<Dropped> NotExpected);
