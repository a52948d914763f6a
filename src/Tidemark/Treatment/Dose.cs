namespace Tidemark.Treatment;

/// <summary>One administered dose.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Regimen">Regimen identifier of the protocol.</param>
/// <param name="Cycle">Cycle number from 1.</param>
/// <param name="Time">When it was given.</param>
/// <param name="Amount">Amount in <paramref name="Unit"/>.</param>
/// <param name="Unit">UCUM unit, e.g. <c>mg/kg</c>.</param>
/// <param name="Source">Where the row stands.</param>
public sealed record Dose(string Subject, string Regimen, int Cycle, TimePoint Time, double? Amount, string? Unit, SourceLine Source);
