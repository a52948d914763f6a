namespace Tidemark.Simulation.Course;

/// <summary>What happened to one woman after her first dose; days from it.</summary>
/// <param name="Cut">Administrative cut.</param>
/// <param name="Progression">Day of the scan that showed progression; null without.</param>
/// <param name="Death">Day of death; null while alive.</param>
/// <param name="DeathCause">Cause of death.</param>
/// <param name="Loss">Day lost to follow-up; null while in view.</param>
/// <param name="NewTherapy">Day of another therapy; null without.</param>
/// <param name="TreatmentEnd">Day treatment stopped; null while on it.</param>
/// <param name="EndReason">Why it stopped.</param>
/// <param name="LastContact">Last day known alive.</param>
internal sealed record FollowUpCourse(
    int Cut,
    int? Progression,
    int? Death,
    string? DeathCause,
    int? Loss,
    int? NewTherapy,
    int? TreatmentEnd,
    string? EndReason,
    int LastContact);
