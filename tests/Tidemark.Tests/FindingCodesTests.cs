using Tidemark.Testing;

namespace Tidemark.Tests;

/// <summary>After a change of the codes: <c>TIDEMARK_REWRITE=1 dotnet run --project tests/Tidemark.Tests</c>.</summary>
public sealed class FindingCodesTests
{
    [Fact]
    public void The_table_of_codes_is_what_the_code_has() => Kept.EqualPart("docs/findings.md", "codes", string.Concat(
        FindingCodes.All.Select(code => $"| {code.Id} | {code.Severity.ToString().ToLowerInvariant()} | {code.Title} | {code.NextStep} |\n").Prepend("| code | severity | what it is | next step |\n|---|---|---|---|\n")));

    [Fact]
    public void No_code_stands_twice() => Assert.Equal(FindingCodes.All.Count, FindingCodes.All.Select(code => code.Id).Distinct().Count());

    [Fact]
    public void Every_next_step_is_a_sentence() => Assert.All(FindingCodes.All, code => Assert.True(char.IsUpper(code.NextStep[0]) && code.NextStep.EndsWith('.'), code.Id));
}
