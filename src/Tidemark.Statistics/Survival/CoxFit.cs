using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>A fitted Cox model. What is not needed by every user (residuals, baseline, concordance) is computed when asked for.</summary>
public sealed class CoxFit
{
    internal CoxFit(CoxState state, IReadOnlyList<Coefficient> coefficients, double[,] naive, double[,]? robust)
    {
        (State, Coefficients, NaiveCovariance, Covariance) = (state, coefficients, naive, robust ?? naive);
        IsRobust = robust is not null;
    }

    /// <summary>Log hazard ratios, in the order of the covariates; standard errors are the robust ones where clusters were given.</summary>
    public IReadOnlyList<Coefficient> Coefficients { get; }

    /// <summary>Covariance of the coefficients, p × p: robust where clusters were given, else <see cref="NaiveCovariance"/>.
    /// Rows and columns of aliased terms are 0.</summary>
    public double[,] Covariance { get; }

    /// <summary>Inverse of the observed information, p × p.</summary>
    public double[,] NaiveCovariance { get; }

    /// <summary>True where <see cref="Covariance"/> is the grouped robust one.</summary>
    public bool IsRobust { get; }

    /// <summary>The verdict: Converged, Diverged (monotone likelihood), Singular (no event) or NotConverged.</summary>
    public Convergence Convergence => State.Convergence;

    /// <summary>Number of rows that took part.</summary>
    public required int Rows { get; init; }

    /// <summary>Number of events among them, unweighted.</summary>
    public required int Events { get; init; }

    /// <summary>Number of rows left out.</summary>
    public required int Excluded { get; init; }

    /// <summary>What the data could not carry: excluded rows, aliased columns, coefficients without a finite maximum.</summary>
    public required IReadOnlyList<StatisticalWarning> Warnings { get; init; }

    /// <summary>Log partial likelihood at β = 0; 0 without events.</summary>
    public double LogLikelihoodNull => State.Newton.LogLikelihoodNull;

    /// <summary>Log partial likelihood at the estimate.</summary>
    public double LogLikelihood => State.Newton.LogLikelihood;

    /// <summary>Number of coefficients that could be estimated.</summary>
    public int Df => Coefficients.Count(c => !double.IsNaN(c.Estimate));

    /// <summary>−2 log likelihood + 2 df.</summary>
    public double Aic => (-2 * LogLikelihood) + (2 * Df);

    /// <summary>−2 log likelihood + df log(events), the penalty R's <c>BIC</c> uses for a Cox model.</summary>
    public double Bic => (-2 * LogLikelihood) + (Df * Math.Log(Math.Max(1, Events)));

    /// <summary>Score test of β = 0 (with one binary covariate and no ties, the log-rank test).</summary>
    public TestResult ScoreTest => Test(State.Newton.ScoreStatistic, "Score test");

    /// <summary>Likelihood-ratio test of β = 0; also valid where a coefficient runs to infinity.</summary>
    public TestResult LikelihoodRatioTest => Test(2 * (LogLikelihood - LogLikelihoodNull), "Likelihood-ratio test");

    /// <summary>Wald test of β = 0, with the robust covariance where clusters were given.</summary>
    public TestResult WaldTest => Test(WaldStatistic(), "Wald test");

    /// <summary>Score test of β = 0 with the variance summed over clusters (Lin and Wei 1989); null where no clusters were given.</summary>
    public TestResult? RobustScoreTest => State.Options.Cluster is { } cluster && IsRobust
        ? Test(CoxResiduals.RobustScore(State, cluster), "Robust score test")
        : null;

    internal CoxState State { get; }

    /// <summary>Harrell's concordance of the linear predictor with survival, and its standard error.</summary>
    /// <param name="weight">Weight of the pairs of an event; default 1.</param>
    /// <param name="latest">Events after this time form no pairs; default all do.</param>
    public Concordance Concordance(PairWeight weight = PairWeight.AtRisk, double latest = double.PositiveInfinity)
        => Survival.Concordance.Of(State, weight, latest);

    /// <summary>Martingale residuals, one per row of the caller's data; NaN for rows that took no part.</summary>
    public IReadOnlyList<double> MartingaleResiduals() => CoxResiduals.Martingale(State);

    /// <summary>Score residuals, rows × p; NaN for rows that took no part.</summary>
    public double[,] ScoreResiduals() => CoxResiduals.Score(State);

    /// <summary>Deviance residuals, one per row of the caller's data: martingale residuals on a scale symmetric about 0 (Therneau,
    /// Grambsch and Fleming 1990).</summary>
    public IReadOnlyList<double> DevianceResiduals()
    {
        var martingale = CoxResiduals.Martingale(State);
        return [.. martingale.Select((m, row) =>
        {
            var isEvent = State.Data.IsEvent[row];
            return Math.Sign(m) * Math.Sqrt(-2 * (m + (isEvent ? Math.Log(1 - m) : 0.0)));
        })];
    }

    /// <summary>Approximate change of each coefficient by each row, rows × p; NaN for rows that took no part. Their sums of squares over
    /// clusters are the robust variances.</summary>
    public double[,] DfBeta() => CoxResiduals.DfBeta(State);

    /// <summary>Schoenfeld residuals, events × p, in the order of <see cref="EventRows"/>.</summary>
    public double[,] SchoenfeldResiduals() => CoxResiduals.Schoenfeld(State);

    /// <summary>Rows of the caller's data with an event, by stratum, time and row.</summary>
    public IReadOnlyList<int> EventRows => Array.ConvertAll(State.Problem.Times.Rows, i => State.Problem.Rows[i]);

    /// <summary>Schoenfeld residuals times the number of events and the naive covariance, plus the estimate: their course over time is
    /// that of the coefficient (Grambsch and Therneau 1994).</summary>
    public double[,] ScaledSchoenfeldResiduals()
    {
        var plain = SchoenfeldResiduals();
        var (events, p) = (plain.GetLength(0), Coefficients.Count);
        var scaled = new double[events, p];
        for (var k = 0; k < events; k++)
        {
            for (var j = 0; j < p; j++)
            {
                scaled[k, j] = double.IsNaN(Coefficients[j].Estimate) ? double.NaN : Coefficients[j].Estimate;
                for (var l = 0; l < p; l++)
                {
                    scaled[k, j] += events * plain[k, l] * NaiveCovariance[l, j];
                }
            }
        }

        return scaled;
    }

    /// <summary>Cumulative baseline hazard of each stratum at its event times.</summary>
    /// <param name="at">Covariate values of the reference, p values; default all 0 (R's <c>basehaz(centered = FALSE)</c>).</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> does not have p values.</exception>
    public IReadOnlyList<BaselineHazardPoint> BaselineHazard(IReadOnlyList<double>? at = null) => CoxBaseline.Hazard(this, at);

    /// <summary>Predicted survival curve of one set of covariate values, with log-log intervals by default.</summary>
    /// <param name="at">Covariate values, p values.</param>
    /// <param name="interval">Scale of the interval; default log-log; null gives none.</param>
    /// <param name="offset">Offset of the row; default 0.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> does not have p values.</exception>
    public IReadOnlyList<PredictedSurvivalPoint> PredictSurvival(
        IReadOnlyList<double> at, SurvivalInterval? interval = SurvivalInterval.LogLog, double offset = 0.0) => CoxBaseline.Predict(this, at, interval, offset);

    private TestResult Test(double statistic, string method) => Events == 0 || Df == 0
        ? new TestResult(double.NaN, Df, double.NaN, method) { Warnings = [StatisticalWarning.TooFew("No event or no estimable coefficient.")] }
        : new TestResult(statistic, Df, ChiSquared.UpperTail(statistic, Df), method);

    private double WaldStatistic()
    {
        var p = Coefficients.Count;
        var (lower, b) = (new double[p * (p + 1) / 2], new double[p]);
        for (var i = 0; i < p; i++)
        {
            b[i] = double.IsNaN(Coefficients[i].Estimate) ? 0.0 : Coefficients[i].Estimate * State.Problem.Scale[i];
            for (var j = 0; j <= i; j++)
            {
                lower[PackedCholesky.At(i, j)] = Covariance[i, j] * State.Problem.Scale[i] * State.Problem.Scale[j];
            }
        }

        return new PackedCholesky(lower, p).Solve(b).Zip(b, (x, y) => x * y).Sum();
    }
}
