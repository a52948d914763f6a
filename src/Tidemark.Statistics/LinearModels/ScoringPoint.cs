using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Where Fisher scoring ended.</summary>
/// <param name="Beta">Estimates of the columns kept.</param>
/// <param name="Pivot">The columns kept.</param>
/// <param name="Predictor">η of each row, the offset included.</param>
/// <param name="Mean">μ of each row.</param>
/// <param name="Work">Working weights of each row in the last step.</param>
/// <param name="Deviance">Deviance, unscaled.</param>
/// <param name="Qr">Decomposition of W^½X in the last step; null without columns.</param>
/// <param name="Convergence">The verdict.</param>
internal sealed record ScoringPoint(
    double[] Beta, int[] Pivot, double[] Predictor, double[] Mean, double[] Work, double Deviance, QrDecomposition? Qr, Convergence Convergence);
