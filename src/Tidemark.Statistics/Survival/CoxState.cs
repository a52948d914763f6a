namespace Tidemark.Statistics.Survival;

/// <summary>What a finished fit keeps so that residuals, baseline and tests can be computed when asked for.</summary>
internal sealed record CoxState(CoxProblem Problem, CoxNewton Newton, CoxOptions Options, Convergence Convergence, SurvivalData Data)
{
    /// <summary>The likelihood's steps at the estimate.</summary>
    internal PartialLikelihood Likelihood => field ??= AtEstimate();

    internal CoxHazards Hazards => field ??= new CoxHazards(Likelihood, Problem.Times);

    internal int StratumLabel(int sortedRow) => Data.StratumLabels[Data.Stratum[Problem.Rows[sortedRow]]];

    /// <summary>Covariance of the standardized columns to that of the caller's columns.</summary>
    internal double[,] Unscale(double[,] scaled)
    {
        var p = Problem.P;
        var covariance = new double[p, p];
        for (var i = 0; Problem.EventCount > 0 && i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                covariance[i, j] = scaled[i, j] / (Problem.Scale[i] * Problem.Scale[j]);
            }
        }

        return covariance;
    }

    private PartialLikelihood AtEstimate()
    {
        Newton.Likelihood.Run(Newton.Beta);
        return Newton.Likelihood;
    }
}
