namespace Tidemark.Simulation.Tumors;

/// <summary>A lesion as it is, not as it is read.</summary>
/// <param name="Site">Organ or node station.</param>
/// <param name="Nodal">True for a lymph node (short axis).</param>
/// <param name="Size">True diameter at baseline, mm.</param>
/// <param name="Sensitive">Sensitive fraction φ.</param>
internal sealed record Lesion(string Site, bool Nodal, double Size, double Sensitive);
