namespace Tidemark;

/// <summary>A value together with everything found on the way to it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value, or null where a finding stopped the work.</param>
/// <param name="Findings">All findings, in reading order.</param>
public sealed record Outcome<T>(T? Value, IReadOnlyList<Finding> Findings)
    where T : class
{
    /// <summary>True when a finding of severity <see cref="Severity.Error"/> is among them.</summary>
    public bool Stopped => Findings.Any(finding => finding.Severity == Severity.Error);
}
