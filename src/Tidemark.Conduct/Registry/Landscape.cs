namespace Tidemark.Conduct.Registry;

/// <summary>How comparable studies are made.</summary>
/// <param name="NctId">The trial compared with.</param>
/// <param name="Trials">The comparable trials, most like first.</param>
/// <param name="Enrollment">Subjects, planned or actual.</param>
/// <param name="Months">Months from posted start to posted completion.</param>
/// <param name="SamplingTimes">Times of sampling and assessment their texts name, with the number of trials.</param>
/// <param name="Endpoints">Endpoints they name, with the number of trials.</param>
public sealed record Landscape(
    string NctId,
    IReadOnlyList<LandscapeTrial> Trials,
    LandscapeRange Enrollment,
    LandscapeRange Months,
    IReadOnlyList<(string Value, int Trials)> SamplingTimes,
    IReadOnlyList<(string Value, int Trials)> Endpoints);
