using Tidemark.Study;

namespace Tidemark.Simulation.Truth;

/// <summary>A true parameter as large simulated studies found it.</summary>
/// <param name="Parameter">The parameter; its description states the Monte Carlo error.</param>
/// <param name="StandardError">Monte Carlo standard error on the scale of the value.</param>
/// <param name="Women">Women simulated.</param>
public sealed record TruthEstimate(TrueParameter Parameter, double StandardError, int Women);
