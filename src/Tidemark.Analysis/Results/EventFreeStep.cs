namespace Tidemark.Analysis.Results;

/// <summary>One step of a Kaplan-Meier curve.</summary>
/// <param name="Days">Days from the origin of the curve.</param>
/// <param name="Survival">Survival from this day on.</param>
/// <param name="Low">Lower limit (log-log); null where it does not exist.</param>
/// <param name="High">Upper limit (log-log); null where it does not exist.</param>
/// <param name="Censored">Number censored on this day.</param>
public sealed record EventFreeStep(double Days, double Survival, double? Low, double? High, int Censored);
