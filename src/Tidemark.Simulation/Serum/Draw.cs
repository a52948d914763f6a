namespace Tidemark.Simulation.Serum;

/// <summary>One due specimen.</summary>
/// <param name="Visit">Planned event.</param>
/// <param name="Day">Days from the first dose.</param>
/// <param name="TrueLevel">True level on that day, ng/mL, without noise.</param>
/// <param name="Measured">What the assay finds, ng/mL, before rounding.</param>
/// <param name="Taken">False where it was skipped.</param>
/// <param name="Hemolyzed">True where it cannot be tested.</param>
/// <param name="NewLot">True where the new reagent lot measured it.</param>
internal sealed record Draw(string Visit, int Day, double TrueLevel, double Measured, bool Taken, bool Hemolyzed, bool NewLot);
