namespace Tidemark.Statistics.Survival;

/// <summary>
/// Newton's method with step halving on the log partial likelihood, from β = 0. It stops when the next step, measured in standard errors
/// by the root of the number of events, is shorter than 1e-10 (the information then changes by less) and still takes it. When the likelihood has stopped rising while a coefficient still moves,
/// there is no finite maximum: the verdict is <see cref="ConvergenceStatus.Diverged"/> (Bryson and Johnson 1981).
/// </summary>
internal sealed class CoxNewton
{
    private const double Decrement = 1e-20;
    private const double FlatLikelihood = 1e-9;
    private const double MovingStep = 0.05;
    private const int MaxHalvings = 30;

    private readonly CoxScore _score;
    private readonly ExactCoxScore? _exact;
    private readonly int _p;
    private readonly double _decrement;

    internal CoxNewton(CoxProblem problem, TiesMethod ties, CoxWeights? weights = null, double[]? start = null, double decrement = Decrement)
    {
        _p = problem.P;
        weights ??= new CoxWeights(problem);
        _decrement = decrement * Math.Max(1, weights.EventCount);
        Likelihood = new PartialLikelihood(problem, weights, ties);
        _score = new CoxScore(_p);
        _exact = ties == TiesMethod.Exact ? new ExactCoxScore(problem) : null;
        Beta = start ?? new double[_p];
    }

    internal PartialLikelihood Likelihood { get; }

    /// <summary>Coefficients of the standardized columns.</summary>
    internal double[] Beta { get; private set; }

    internal double LogLikelihoodNull { get; private set; }

    internal double LogLikelihood { get; private set; }

    internal double ScoreStatistic { get; private set; }

    internal bool[] Aliased { get; private set; } = [];

    internal bool[] Moving { get; private set; } = [];

    internal PackedCholesky Factor { get; private set; } = new([], 0);

    internal Convergence Run(int maxIterations)
    {
        Evaluate(Beta);
        LogLikelihoodNull = LogLikelihood = _score.LogLikelihood;
        Factor = new PackedCholesky(_score.Information, _p);
        Aliased = Factor.Aliased;
        Moving = new bool[_p];
        var step = Factor.Solve(_score.Gradient);
        ScoreStatistic = Dot(step, _score.Gradient);
        var status = ConvergenceStatus.NotConverged;
        var iteration = 0;
        while (iteration < maxIterations && status == ConvergenceStatus.NotConverged)
        {
            iteration++;
            var previous = LogLikelihood;
            var halved = Advance(step);
            Factor = new PackedCholesky(_score.Information, _p, 1e-14);
            step = Factor.Solve(_score.Gradient);
            status = Verdict(step, previous, halved);
        }

        return new Convergence(status, iteration, _score.Gradient.Select(Math.Abs).DefaultIfEmpty(0.0).Max());
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private void Evaluate(double[] beta)
    {
        _score.Reset();
        if (_exact is null)
        {
            Likelihood.AddTo(beta, _score);
        }
        else
        {
            _exact.AddTo(beta, _score);
        }
    }

    /// <summary>Moves along the step, halving it until the likelihood does not fall; true where it had to be halved.</summary>
    private bool Advance(double[] step)
    {
        var candidate = new double[_p];
        var length = 1.0;
        for (var halvings = 0; ; halvings++, length /= 2)
        {
            for (var j = 0; j < _p; j++)
            {
                candidate[j] = Beta[j] + (Aliased[j] ? 0.0 : length * step[j]);
            }

            Evaluate(candidate);
            var tolerated = LogLikelihood - (1e-12 * Math.Abs(LogLikelihood));
            if (_score.LogLikelihood >= tolerated || halvings == MaxHalvings)
            {
                Beta = candidate;
                LogLikelihood = _score.LogLikelihood;
                return halvings > 0;
            }
        }
    }

    private ConvergenceStatus Verdict(double[] step, double previous, bool halved)
    {
        var decrement = Dot(step, _score.Gradient);
        if (!double.IsFinite(decrement) || !double.IsFinite(LogLikelihood))
        {
            return ConvergenceStatus.Diverged;
        }

        var flat = !halved && Math.Abs(LogLikelihood - previous) <= FlatLikelihood * (1.0 + Math.Abs(LogLikelihood));
        for (var j = 0; j < _p; j++)
        {
            Moving[j] = flat && !Aliased[j] && (Math.Abs(step[j]) > MovingStep || Factor.Aliased[j]);
        }

        if (Moving.Contains(true))
        {
            return ConvergenceStatus.Diverged;
        }

        var done = decrement <= _decrement
            || (flat && decrement <= 1e-14 && Math.Abs(LogLikelihood - previous) <= 1e-14 * Math.Abs(LogLikelihood));
        if (done)
        {
            Beta = [.. Beta.Select((b, j) => Aliased[j] ? b : b + step[j])];
        }

        return done ? ConvergenceStatus.Converged : ConvergenceStatus.NotConverged;
    }
}
