namespace Tidemark.Statistics.Survival;

/// <summary>Parametric regression of exact, left-, right- and interval-censored times by maximum likelihood (Kalbfleisch and
/// Prentice 2002, chapter 3): Newton's method on the coefficients and log σ with exact derivatives.
/// Theory: docs/theory/accelerated-failure-time.md.</summary>
public static class AcceleratedFailureTime
{
    /// <summary>Fits times on the columns of a design.</summary>
    /// <param name="design">Design without NaN.</param>
    /// <param name="times">Times; both limits infinite or NaN make an error.</param>
    /// <param name="options">Distribution, weights, strata, clusters.</param>
    /// <exception cref="ArgumentException">Lengths differ, a weight is negative, or the design has NaN.</exception>
    public static FailureTimeFit Fit(DesignMatrix design, CensoredTimes times, FailureTimeOptions? options = null)
    {
        options ??= new FailureTimeOptions();
        SurvivalData.RequireLength(times.Low.Count, design.Rows, nameof(times));
        if (design.CompleteRows().Length < design.Rows || options.Weights?.Any(w => w < 0) == true)
        {
            throw new ArgumentException("The design has NaN, or a weight is negative.", nameof(design));
        }

        return new FailureTimeProblem(design, times, options).Fit();
    }
}
