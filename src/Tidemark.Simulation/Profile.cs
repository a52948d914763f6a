namespace Tidemark.Simulation;

/// <summary>Baseline characteristics of one virtual woman.</summary>
/// <param name="Regimen">Regimen identifier.</param>
/// <param name="EnrollmentDay">Day of the first dose after the first enrollment day of the study.</param>
/// <param name="Age">Age in whole years.</param>
/// <param name="Ihc">Immunohistochemistry: <c>1+</c> or <c>2+/ISH-</c>.</param>
/// <param name="HormoneReceptor">Hormone receptor: <c>positive</c> or <c>negative</c>.</param>
/// <param name="PriorLines">Earlier lines of therapy for advanced disease.</param>
/// <param name="Ecog">ECOG performance status.</param>
/// <param name="Visceral">Visceral metastases.</param>
/// <param name="Liver">Liver metastases.</param>
/// <param name="Measurable">Measurable disease by RECIST 1.1.</param>
internal sealed record Profile(
    string Regimen,
    int EnrollmentDay,
    int Age,
    string Ihc,
    string HormoneReceptor,
    int PriorLines,
    int Ecog,
    bool Visceral,
    bool Liver,
    bool Measurable);
