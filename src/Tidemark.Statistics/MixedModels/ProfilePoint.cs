namespace Tidemark.Statistics.MixedModels;

/// <summary>The profiled criterion at one θ.</summary>
internal sealed class ProfilePoint(double value, int n, int p)
{
    /// <summary>-2 log (restricted) likelihood.</summary>
    public double Value { get; } = value;

    /// <summary>Gradient of the profiled criterion; by the envelope theorem also of the full one.</summary>
    public double[] Gradient { get; } = new double[n];

    /// <summary>Hessian of the criterion profiled over σ² too.</summary>
    public double[,] Hessian { get; } = new double[n, n];

    /// <summary>Hessian in θ at fixed σ².</summary>
    public double[,] FullHessian { get; } = new double[n, n];

    /// <summary>∂²/∂θ_a ∂log σ² of the criterion.</summary>
    public double[] ScaleCross { get; } = new double[n];

    /// <summary>∂(XᵀW⁻¹X)/∂θ_a, in the orthonormal basis.</summary>
    public double[][,] InformationSlopes { get; } = [.. Enumerable.Range(0, n).Select(_ => new double[p, p])];

    /// <summary>Σ ZᵀW⁻¹X-weighted residuals, used for the second derivative through β.</summary>
    public double[][] BetaSlopes { get; } = [.. Enumerable.Range(0, n).Select(_ => new double[p])];

    public double[] Beta { get; init; } = [];

    /// <summary>σ².</summary>
    public double Scale { get; init; }

    /// <summary>(XᵀW⁻¹X)⁻¹ in the orthonormal basis.</summary>
    public double[,] UnitCovariance { get; init; } = new double[0, 0];

    /// <summary>θ itself.</summary>
    public double[] Theta { get; init; } = [];

    public static ProfilePoint Outside(int n) => new(double.PositiveInfinity, n, 0);
}
