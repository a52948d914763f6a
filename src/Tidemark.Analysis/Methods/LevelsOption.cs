using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods;

/// <summary><c>--levels col=a,b,c;other=x,y</c>: the levels of columns, the first the reference.</summary>
internal static class LevelsOption
{
    /// <summary>The data with the levels set.</summary>
    public static Outcome<DataFrame> Apply(string? text, DataFrame data)
    {
        List<Finding> findings = [];
        foreach (var part in (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, levels) = (part.Split('=')[0].Trim(), OptionText.Words(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]));
            if (FaultOf(part, name, levels, data) is { } fault)
            {
                findings.Add(fault);
            }
            else
            {
                data = data.With(data[name]!.WithLevels(levels));
            }
        }

        return findings.Count > 0 ? new(null, findings) : new(data, []);
    }

    private static Finding? FaultOf(string part, string name, string[] levels, DataFrame data)
    {
        if (!part.Contains('=', StringComparison.Ordinal) || levels.Length == 0 || levels.Distinct().Count() < levels.Length)
        {
            return new(FindingCodes.OptionRefused, $"--levels '{part}' is not of the form column=a,b,c with each level once.", Where.Nowhere with { Field = "levels" });
        }

        if (data[name] is not { } column)
        {
            return new(FindingCodes.ColumnNotInData, $"--levels names the column '{name}', which the data do not have.", Where.Nowhere with { Field = name });
        }

        var other = column.Texts.FirstOrDefault(value => value is not null && !levels.Contains(value, StringComparer.Ordinal));
        return other is null ? null : new(
            FindingCodes.OptionRefused,
            $"--levels of '{name}' leaves out '{other}', which the column holds.",
            Where.Nowhere with { Field = name });
    }
}
