namespace Tidemark.Statistics.Survival;

/// <summary>A fitted accelerated failure time model.</summary>
public sealed record FailureTimeFit
{
    /// <summary>Distribution of the error.</summary>
    public required FailureTimeDistribution Distribution { get; init; }

    /// <summary>Coefficients of the design, then the logarithms of the scales that were estimated, with z tests (robust where clusters
    /// were given); an aliased column has NaN. One scale is called "Log(scale)", several by their strata.</summary>
    public required IReadOnlyList<Coefficient> Terms { get; init; }

    /// <summary>Inverse of the observed information, in the order of <see cref="Terms"/>; NaN for aliased columns.</summary>
    public required double[,] Covariance { get; init; }

    /// <summary>Covariance of clustered rows, in the order of <see cref="Terms"/>; null where there were none.</summary>
    public double[,]? RobustCovariance { get; init; }

    /// <summary>The scales σ, one a stratum.</summary>
    public required IReadOnlyList<double> Scales { get; init; }

    /// <summary>Log likelihood of the times.</summary>
    public required double LogLik { get; init; }

    /// <summary>Log likelihood of the constant alone (with its scales).</summary>
    public required double LogLikNull { get; init; }

    /// <summary>Rows used.</summary>
    public required int N { get; init; }

    /// <summary>Rows whose time is exact.</summary>
    public required int Exact { get; init; }

    /// <summary>Indices of the rows used, in the design given.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>Linear predictor of the rows used, offset included.</summary>
    public required IReadOnlyList<double> LinearPredictor { get; init; }

    /// <summary>Deviance residuals of the rows used.</summary>
    public required IReadOnlyList<double> DevianceResiduals { get; init; }

    /// <summary>How the optimization ended.</summary>
    public required Convergence Convergence { get; init; }

    /// <summary>Verdicts.</summary>
    public required IReadOnlyList<StatisticalWarning> Warnings { get; init; }

    internal int Columns { get; init; }

    /// <summary>Parameters estimated.</summary>
    public int Parameters => Terms.Count(t => !double.IsNaN(t.Estimate));

    /// <summary>Akaike's criterion.</summary>
    public double Aic => (-2 * LogLik) + (2 * Parameters);

    /// <summary>The coefficient of a name.</summary>
    /// <param name="term">Name of the column.</param>
    public Coefficient this[string term] => Terms.First(t => t.Term == term);

    /// <summary>The linear predictor at a row of a design with the same columns, and its standard error.</summary>
    /// <param name="row">Values in the order of the design.</param>
    /// <param name="offset">Known part.</param>
    public (double Estimate, double StdError) Linear(IReadOnlyList<double> row, double offset = 0) => (Dot(row) + offset, StdError(row, 0, 0));

    /// <summary>The quantile of the time at a row of a design with the same columns, and its standard error by the delta method.</summary>
    /// <param name="row">Values in the order of the design.</param>
    /// <param name="probability">Probability of a time below it.</param>
    /// <param name="stratum">Stratum whose scale holds.</param>
    /// <param name="offset">Known part of the linear predictor.</param>
    public (double Estimate, double StdError, double Linear, double LinearStdError) Quantile(
        IReadOnlyList<double> row, double probability, int stratum = 0, double offset = 0)
    {
        var z = Distribution.Quantile(probability) * Scales[stratum];
        var y = Dot(row) + offset + z;
        var error = StdError(row, z, stratum);
        var time = Distribution.Time(y);
        return (time, Distribution.IsLog ? time * error : error, y, error);
    }

    private double Dot(IReadOnlyList<double> row)
    {
        var sum = 0.0;
        for (var j = 0; j < Columns; j++)
        {
            sum += double.IsNaN(Terms[j].Estimate) ? 0 : row[j] * Terms[j].Estimate;
        }

        return sum;
    }

    private double StdError(IReadOnlyList<double> row, double z, int stratum)
    {
        var covariance = RobustCovariance ?? Covariance;
        var gradient = new double[Terms.Count];
        for (var j = 0; j < gradient.Length; j++)
        {
            gradient[j] = j < Columns ? row[j] : j == Columns + stratum ? z : 0;
        }

        var sum = 0.0;
        for (var j = 0; j < gradient.Length; j++)
        {
            for (var k = 0; k < gradient.Length; k++)
            {
                sum += gradient[j] == 0 || gradient[k] == 0 || double.IsNaN(Terms[j].Estimate) || double.IsNaN(Terms[k].Estimate) ? 0 : gradient[j] * covariance[j, k] * gradient[k];
            }
        }

        return Math.Sqrt(sum);
    }
}
