namespace Tidemark.Simulation.Therapy;

/// <summary>One dose.</summary>
/// <param name="Cycle">Cycle from 1.</param>
/// <param name="Day">Days from the first dose.</param>
/// <param name="Amount">mg/kg.</param>
/// <param name="SampleDay">Day of the specimen that belongs before the next dose.</param>
internal sealed record GivenDose(int Cycle, int Day, double Amount, int SampleDay);
