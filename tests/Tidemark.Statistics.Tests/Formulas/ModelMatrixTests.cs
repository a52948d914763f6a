using System.Text.Json;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Formulas;

public class ModelMatrixTests
{
    public static TheoryData<string> Treatment => RModelMatrix.Formulas("treatment");

    public static TheoryData<string> Predicted => RModelMatrix.Formulas("predicted");

    [Theory]
    [MemberData(nameof(Treatment))]
    public void Columns_are_those_of_R(string formula) => Same("treatment", formula, Contrasts.Treatment);

    [Theory]
    [InlineData("sum", Contrasts.Sum)]
    [InlineData("helmert", Contrasts.Helmert)]
    [InlineData("poly", Contrasts.Polynomial)]
    public void Other_contrasts_are_those_of_R(string topic, Contrasts contrasts)
    {
        foreach (var formula in RModelMatrix.Formulas(topic))
        {
            Same(topic, formula, contrasts);
        }
    }

    [Theory]
    [MemberData(nameof(Predicted))]
    public void New_rows_have_the_levels_and_bases_of_the_fit(string formula)
    {
        var reading = RModelMatrix.Frame("y " + formula).DesignFor(RModelMatrix.NewData);

        Assert.Null(reading.Fault);
        SameColumns(RModelMatrix.Case("predicted", formula), reading.Design!, formula);
    }

    [Theory]
    [InlineData("strata(s)", "number")]
    [InlineData("strata(a)", "text")]
    [InlineData("strata(s, a)", "two")]
    [InlineData("strata(a, b)", "texts")]
    public void Strata_are_named_as_in_survival(string term, string key)
    {
        var frame = RModelMatrix.Frame($"y ~ x + {term}");

        Assert.Equal(RModelMatrix.Texts(RModelMatrix.Output.GetProperty("strata").GetProperty(key)), frame.Strata!.Levels);
        Assert.Equal(["(Intercept)", "x"], frame.Design.Terms);
    }

    private static void Same(string topic, string formula, Contrasts contrasts)
    {
        var expected = RModelMatrix.Case(topic, formula);
        var frame = RModelMatrix.Frame(formula, options: new ModelFrameOptions { Contrasts = contrasts });
        SameColumns(expected, frame.Design, formula);
        int[] assign = [.. frame.HasIntercept ? [0] : Array.Empty<int>(), .. frame.Terms.SelectMany((t, k) => t.Columns.Select(_ => k + 1))];
        Assert.Equal([.. expected.GetProperty("assign").EnumerateArray().Select(e => e.GetInt32())], assign);
    }

    private static void SameColumns(JsonElement expected, DesignMatrix design, string formula)
    {
        Assert.Equal(RModelMatrix.Texts(expected.GetProperty("names")), design.Terms);
        var row = 0;
        foreach (var values in expected.GetProperty("values").EnumerateArray())
        {
            for (var j = 0; j < design.Columns.Count; j++)
            {
                var r = values[j].GetDouble();
                Near.Absolute(r, design.Columns[j][row], 1e-12 * Math.Max(1, Math.Abs(r)), $"{formula} {design.Terms[j]} row {row + 1}");
            }

            row++;
        }

        Assert.Equal(row, design.Rows);
    }
}
