using System.Globalization;

namespace Tidemark.Statistics.Survival;

/// <summary>Sentences for what a Cox fit could not do.</summary>
internal static class CoxWarnings
{
    internal static IReadOnlyList<StatisticalWarning> Of(CoxState state, IReadOnlyList<Covariate> covariates)
    {
        var warnings = new List<StatisticalWarning>();
        var excluded = state.Data.Count - state.Problem.N;
        if (excluded > 0)
        {
            warnings.Add(new("SURV-EXCLUDED", string.Create(CultureInfo.InvariantCulture, $"{excluded} of {state.Data.Count} rows were left out: a time, weight or covariate is missing.")));
        }

        if (state.Options.Ties == TiesMethod.Exact && state.Data.HasWeights)
        {
            warnings.Add(new("COX-EXACT-WEIGHTS", "The exact method for ties has no case weights: they were not used for the estimate."));
        }

        if (state.Problem.EventCount == 0)
        {
            warnings.Add(new("SURV-NO-EVENT", "No event among the rows: nothing can be estimated."));
            return warnings;
        }

        for (var j = 0; j < covariates.Count; j++)
        {
            if (state.Newton.Aliased[j])
            {
                warnings.Add(StatisticalWarning.Aliased($"'{covariates[j].Name}' is constant among those at risk or a combination of earlier columns; it has no estimate."));
            }
            else if (state.Newton.Moving[j])
            {
                warnings.Add(new("COX-MONOTONE", $"The likelihood keeps rising as the coefficient of '{covariates[j].Name}' runs to infinity; its estimate and Wald interval mean nothing. Use the likelihood-ratio test or Firth's penalized fit."));
            }
        }

        if (state.Convergence.Status == ConvergenceStatus.NotConverged)
        {
            warnings.Add(StatisticalWarning.NotConverged($"The Cox fit did not converge in {state.Convergence.Iterations} iterations."));
        }

        return warnings;
    }
}
