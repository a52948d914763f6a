namespace Tidemark.Statistics.Survival;

/// <summary>
/// Cox estimates of many resamples of the same rows (bootstrap, jackknife): sorting and risk sets are prepared once, a resample only
/// counts how often it drew each row, and Newton's method starts at the estimate of all rows. The estimates are those of
/// <see cref="CoxModel.Fit"/> on the repeated rows. Theory: docs/theory/cox-model.md.
/// </summary>
public sealed class CoxResampler
{
    /// <summary>Newton's last step is of second order in the one before it: the estimate alone needs no further evaluation.</summary>
    private const double EstimateOnly = 1e-13;

    private readonly CoxProblem _problem;
    private readonly CoxOptions _options;
    private readonly double[] _start;
    private readonly int[] _position;

    /// <summary>Prepares the rows.</summary>
    /// <param name="data">Follow-up; strata and weights are taken from it.</param>
    /// <param name="covariates">Columns of the design, without an intercept.</param>
    /// <param name="options">Ties (Efron or Breslow) and offset; clusters are not used.</param>
    /// <exception cref="ArgumentException">A column or the offset differs in length from the data, or ties are exact.</exception>
    public CoxResampler(SurvivalData data, IReadOnlyList<Covariate> covariates, CoxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(covariates);
        _options = options ?? new CoxOptions();
        if (_options.Ties == TiesMethod.Exact)
        {
            throw new ArgumentException("The exact method for ties has no weights: fit each resample by CoxModel.", nameof(options));
        }

        _problem = new CoxProblem(data, covariates, _options.Offset);
        _position = new int[data.Count];
        Array.Fill(_position, -1);
        for (var i = 0; i < _problem.N; i++)
        {
            _position[_problem.Rows[i]] = i;
        }

        var newton = new CoxNewton(_problem, _options.Ties);
        var converged = _problem.EventCount > 0 && newton.Run(_options.MaxIterations).Status == ConvergenceStatus.Converged;
        _start = converged ? newton.Beta : new double[_problem.P];
    }

    /// <summary>Log hazard ratios of a resample.</summary>
    /// <param name="rows">Zero-based row numbers, repeats allowed.</param>
    /// <returns>One value per covariate; NaN for a column that the resample cannot carry, and for all of them where the likelihood has
    /// no finite maximum or the resample no event.</returns>
    public double[] Estimate(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var copies = new int[_problem.N];
        for (var i = 0; i < rows.Count; i++)
        {
            if (_position[rows[i]] >= 0)
            {
                copies[_position[rows[i]]]++;
            }
        }

        var weights = new CoxWeights(_problem, copies);
        var newton = new CoxNewton(_problem, _options.Ties, weights, (double[])_start.Clone(), EstimateOnly);
        var converged = weights.EventCount > 0 && newton.Run(_options.MaxIterations).Status == ConvergenceStatus.Converged;
        return [.. newton.Beta.Select((b, j) => converged && !newton.Aliased[j] ? b / _problem.Scale[j] : double.NaN)];
    }
}
