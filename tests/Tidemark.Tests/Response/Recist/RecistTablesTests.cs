using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Tests.Response.Recist;

/// <summary>Every row of Tables 1 and 2 (Eisenhauer 2009); Table 3 is in <see cref="BestOverallResponseTests"/>.</summary>
public class RecistTablesTests
{
    [Theory]
    [InlineData("CR", "CR", false, "CR")]
    [InlineData("CR", "none", false, "CR")]
    [InlineData("CR", "NON-CR/NON-PD", false, "PR")]
    [InlineData("CR", "NE", false, "PR")]
    [InlineData("PR", "CR", false, "PR")]
    [InlineData("PR", "NON-CR/NON-PD", false, "PR")]
    [InlineData("PR", "NE", false, "PR")]
    [InlineData("PR", "none", false, "PR")]
    [InlineData("SD", "CR", false, "SD")]
    [InlineData("SD", "NON-CR/NON-PD", false, "SD")]
    [InlineData("SD", "NE", false, "SD")]
    [InlineData("SD", "none", false, "SD")]
    [InlineData("NE", "CR", false, "NE")]
    [InlineData("NE", "NON-CR/NON-PD", false, "NE")]
    [InlineData("NE", "NE", false, "NE")]
    [InlineData("NE", "none", false, "NE")]
    public void Table_1_without_progression(string target, string nonTarget, bool newLesion, string overall) =>
        Assert.Equal(overall, ResponseWords.Of(RecistTables.Overall(Word(target), Word(nonTarget), newLesion)));

    [Theory]
    [InlineData("CR", "CR")]
    [InlineData("NON-CR/NON-PD", "NON-CR/NON-PD")]
    [InlineData("NE", "NE")]
    [InlineData("none", "NE")]
    public void Table_2_without_progression(string nonTarget, string overall) =>
        Assert.Equal(overall, ResponseWords.Of(RecistTables.Overall(null, Word(nonTarget), newLesion: false)));

    [Fact]
    public void Target_progression_non_target_progression_or_a_new_lesion_is_progression_whatever_the_rest()
    {
        OverallResponse?[] targets = [null, OverallResponse.CR, OverallResponse.PR, OverallResponse.SD, OverallResponse.PD, OverallResponse.NE];
        OverallResponse?[] nonTargets = [null, OverallResponse.CR, OverallResponse.NonCRNonPD, OverallResponse.PD, OverallResponse.NE];
        var cases = from target in targets
                    from nonTarget in nonTargets
                    from newLesion in new[] { false, true }
                    where newLesion || target == OverallResponse.PD || nonTarget == OverallResponse.PD
                    select RecistTables.Overall(target, nonTarget, newLesion);

        Assert.All(cases, overall => Assert.Equal(OverallResponse.PD, overall));
    }

    private static OverallResponse? Word(string word) => word == "none" ? null : ResponseWords.TryParse(word, out var response) ? response : throw new ArgumentException(word);
}
