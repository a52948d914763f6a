namespace Tidemark;

/// <summary>A stable name for one kind of fault. All codes stand in <see cref="FindingCodes"/> and in <c>docs/findings.md</c>.</summary>
/// <param name="Id">Stable identifier, e.g. <c>TM-D003</c>. Never reused.</param>
/// <param name="Severity">The severity this kind of fault has.</param>
/// <param name="Title">What the fault is, in a few words.</param>
/// <param name="NextStep">What the reader does about it, as an imperative sentence.</param>
public sealed record FindingCode(string Id, Severity Severity, string Title, string NextStep);
