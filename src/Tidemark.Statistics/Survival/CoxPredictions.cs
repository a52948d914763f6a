namespace Tidemark.Statistics.Survival;

/// <summary>
/// Predictions of a Cox model for rows of covariates: linear predictor, relative risk, expected events and survival over the row's own
/// follow-up, with standard errors. Theory: docs/theory/cox-predictions.md.
/// </summary>
public sealed class CoxPredictions
{
    private readonly CoxFit _fit;
    private readonly double[] _means;
    private readonly double[][] _strataMeans;
    private readonly CoxReference _reference;
    private readonly double _offset;
    private readonly int[] _place;

    /// <summary>Predictions of a fit.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="reference">What linear predictor and risk refer to; default the means of the row's stratum.</param>
    public CoxPredictions(CoxFit fit, CoxReference reference = CoxReference.Strata)
    {
        ArgumentNullException.ThrowIfNull(fit);
        (_fit, _reference) = (fit, reference);
        var problem = fit.State.Problem;
        _means = [.. Enumerable.Range(0, problem.P).Select(j => problem.IsSign[j] ? 0.0 : problem.Center[j])];
        _offset = problem.MeanOffset;
        _strataMeans = new double[fit.State.Data.StratumLabels.Count][];
        _place = new int[_strataMeans.Length];
        Array.Fill(_place, -1);
        for (int s = 0, low = 0; s < problem.StratumEnds.Length; low = problem.StratumEnds[s++])
        {
            var (from, end) = (low, problem.StratumEnds[s]);
            _place[fit.State.Data.Stratum[problem.Rows[from]]] = s;
            _strataMeans[fit.State.Data.Stratum[problem.Rows[from]]] =
                [.. Enumerable.Range(0, problem.P).Select(j => Mean(problem, j, from, end))];
        }
    }

    /// <summary>The weighted means of the rows as R's <c>coxph</c> keeps them: 0 for columns that hold −1, 0 and 1 only.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>(x − reference)ᵀβ + offset − mean offset.</summary>
    /// <param name="x">Covariate values, p values.</param>
    /// <param name="stratum">Index of the row's stratum among the labels of the data.</param>
    /// <param name="offset">Offset of the row.</param>
    public CoxPrediction LinearPredictor(IReadOnlyList<double> x, int stratum = 0, double offset = 0.0)
    {
        ArgumentNullException.ThrowIfNull(x);
        SurvivalData.RequireLength(x.Count, _fit.Coefficients.Count, nameof(x));
        var hasStrata = _strataMeans.Length > 1;
        var center = _reference switch
        {
            CoxReference.Zero => new double[_means.Length],
            CoxReference.Strata when hasStrata => stratum >= 0 && _strataMeans[stratum] is { } own ? own : [.. _means.Select(_ => double.NaN)],
            _ => _means,
        };
        var (eta, variance) = (offset - _offset, 0.0);
        for (var a = 0; a < center.Length; a++)
        {
            eta += double.IsNaN(_fit.Coefficients[a].Estimate) ? 0.0 : (x[a] - center[a]) * _fit.Coefficients[a].Estimate;
            for (var b = 0; b < center.Length; b++)
            {
                variance += (x[a] - center[a]) * _fit.Covariance[a, b] * (x[b] - center[b]);
            }
        }

        return new CoxPrediction(eta, Math.Sqrt(variance));
    }

    /// <summary>exp of the linear predictor; the standard error is that of the linear predictor times the root of the risk, as R's
    /// <c>predict.coxph</c> has it (the delta method would have the risk itself).</summary>
    /// <param name="x">Covariate values, p values.</param>
    /// <param name="stratum">Index of the row's stratum.</param>
    /// <param name="offset">Offset of the row.</param>
    public CoxPrediction Risk(IReadOnlyList<double> x, int stratum = 0, double offset = 0.0)
    {
        var eta = LinearPredictor(x, stratum, offset);
        var risk = Math.Exp(eta.Fit);
        return new CoxPrediction(risk, eta.StdError * Math.Sqrt(risk));
    }

    /// <summary>Cumulative hazard that the row meets over (start, stop]: the expected number of its events.</summary>
    /// <param name="x">Covariate values, p values.</param>
    /// <param name="stop">End of its follow-up.</param>
    /// <param name="start">Begin of its follow-up; default before the first event.</param>
    /// <param name="stratum">Index of the row's stratum.</param>
    /// <param name="offset">Offset of the row.</param>
    public CoxPrediction Expected(
        IReadOnlyList<double> x, double stop, double start = double.NegativeInfinity, int stratum = 0, double offset = 0.0)
    {
        ArgumentNullException.ThrowIfNull(x);
        SurvivalData.RequireLength(x.Count, _fit.Coefficients.Count, nameof(x));
        var walk = new CoxHazardSums(_fit, x, offset);
        if (!double.IsFinite(stop) || !walk.IsFinite || stratum < 0 || _place[stratum] < 0)
        {
            return new CoxPrediction(double.NaN, double.NaN);
        }

        walk.Add(_place[stratum], start, stop);
        return new CoxPrediction(walk.Hazard, Math.Sqrt(walk.Variance()));
    }

    /// <summary>exp(−expected) with the standard error of the delta method.</summary>
    /// <param name="expected">An expected number of events.</param>
    public static CoxPrediction Survival(CoxPrediction expected)
    {
        var survival = Math.Exp(-expected.Fit);
        return new CoxPrediction(survival, survival * expected.StdError);
    }

    private static double Mean(CoxProblem problem, int j, int low, int high)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var i = low; i < high; i++)
        {
            sum += problem.Weight[i] * ((problem.X[j][i] * problem.Scale[j]) + problem.Center[j]);
            weight += problem.Weight[i];
        }

        return sum / weight;
    }
}
