using Tidemark.Response;

namespace Tidemark.Simulation.Tumors;

/// <summary>What the reader wrote down at one scan.</summary>
/// <param name="Day">Days from the first dose; negative or zero at baseline.</param>
/// <param name="Diameters">Diameter of each target in mm; null where it could not be evaluated. Empty without targets.</param>
/// <param name="NonTarget">Non-target disease.</param>
/// <param name="NewLesion">Diameter of a new lesion in mm; null without one.</param>
/// <param name="Sum">Sum of diameters in mm; null without targets or where one was not evaluated.</param>
/// <param name="Response">Overall response; null at baseline.</param>
internal sealed record Scan(
    int Day, IReadOnlyList<decimal?> Diameters, NonTargetState NonTarget, decimal? NewLesion, decimal? Sum, OverallResponse? Response);
