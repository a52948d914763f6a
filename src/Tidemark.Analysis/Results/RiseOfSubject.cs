namespace Tidemark.Analysis.Results;

/// <summary>One subject's first significant rise.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Progressed">True with progression.</param>
/// <param name="EndDay">Day of progression, or last day in view.</param>
/// <param name="RiseDay">Day of the first significant rise before it; null without one.</param>
/// <param name="Samples">Samples before the end of follow-up, baseline among them.</param>
/// <param name="SampleInWindow">Whether one lies in the window before progression.</param>
public sealed record RiseOfSubject(string Subject, bool Progressed, double EndDay, double? RiseDay, int Samples, bool SampleInWindow)
{
    /// <summary>Days from the rise to progression; null without either.</summary>
    public double? Lead => Progressed ? EndDay - RiseDay : null;
}
