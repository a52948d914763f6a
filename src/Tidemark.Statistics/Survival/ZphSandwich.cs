namespace Tidemark.Statistics.Survival;

/// <summary>
/// The robust variance of the score U of x·g(t) (Lin and Wei 1989; the generalized score test of Boos 1992): each cluster's influence is
/// <c>Σ wᵢ(L^g_i − I₁₂ᵀ I₁₁⁻¹ Lᵢ)</c>, L the score residuals of x and L^g those of x·g(t).
/// </summary>
internal static class ZphSandwich
{
    internal static double[,] Of(CoxFit fit, ZphScore score, double[] g)
    {
        var (problem, p) = (fit.State.Problem, fit.State.Problem.P);
        var likelihood = fit.State.Likelihood;
        var timed = CoxResiduals.Scaled(problem, likelihood, new CoxHazards(likelihood, problem.Times, g), g);
        var plain = CoxResiduals.Scaled(fit.State);
        var information = new PackedCholesky(score.Plain, p);
        double[][] projection = [.. Enumerable.Range(0, p).Select(j => information.Solve(CoxZph.Column(score.Cross, j, p)))];
        for (var i = 0; i < problem.N; i++)
        {
            for (var j = 0; j < p; j++)
            {
                timed[(i * p) + j] -= Columns.Dot(projection[j], plain.AsSpan(i * p, p));
            }
        }

        var variance = new double[p, p];
        foreach (var sum in CoxResiduals.ClusterSums(problem, timed, fit.State.Options.Cluster))
        {
            for (var ab = 0; ab < p * p; ab++)
            {
                variance[ab / p, ab % p] += sum[ab / p] * sum[ab % p];
            }
        }

        return variance;
    }
}
