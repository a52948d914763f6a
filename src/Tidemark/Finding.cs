namespace Tidemark;

/// <summary>Something wrong, open or contradictory in the world's data: collected, never thrown.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Message">Names the guilty input. The next step stands in <see cref="NextStep"/>.</param>
/// <param name="Where">The place.</param>
public sealed record Finding(FindingCode Code, string Message, Where Where)
{
    /// <summary>Severity of the code.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>What to do; the code's own next step unless a more exact one is known.</summary>
    public string NextStep { get; init; } = Code.NextStep;
}
