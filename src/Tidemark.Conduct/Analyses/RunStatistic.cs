using Tidemark.Analysis.Methods;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Conduct.Analyses;

/// <summary>Asks the statistical engine one question of a CSV file.</summary>
public static class RunStatistic
{
    /// <summary>Reads the data, checks the question and asks.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The words after the method's own, the formula among them.</param>
    /// <param name="options">Options as typed, by name without dashes.</param>
    /// <param name="data">Path of the CSV file; null where the method reads none.</param>
    public static Outcome<AnsweredQuestion> Run(Method method, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> options, string? data)
    {
        ArgumentNullException.ThrowIfNull(method);
        List<Finding> findings = [];
        var frame = Data(method, data, findings);
        var files = Files(method, options, findings);
        if (frame is null || findings.Any(finding => finding.Severity == Severity.Error))
        {
            return new(null, findings);
        }

        var question = Question.Of(method, arguments, options, frame, files);
        if (question.Value is not { } asked)
        {
            return new(null, [.. findings, .. question.Findings]);
        }

        var answer = method.Ask(asked);
        IReadOnlyList<Finding> cautions = [.. findings, .. answer.Findings];
        return answer.Value is { } value ? new(new(value, asked.Call, cautions), cautions) : new(null, cautions);
    }

    private static DataFrame? Data(Method method, string? path, List<Finding> findings)
    {
        if (path is not null)
        {
            return ReadDataFrame.Run(path, findings);
        }

        if (method.ReadsData)
        {
            findings.Add(new(FindingCodes.CommandLine, $"{method.Word} needs data.", Where.Nowhere) { NextStep = "Name a CSV file with --data FILE." });
            return null;
        }

        return new([]);
    }

    private static Dictionary<string, DataFrame> Files(Method method, IReadOnlyDictionary<string, string> options, List<Finding> findings)
    {
        var files = new Dictionary<string, DataFrame>();
        foreach (var option in method.Options.Where(option => option.Kind == OptionKind.File))
        {
            if (options.TryGetValue(option.Name, out var path) && ReadDataFrame.Run(path, findings) is { } table)
            {
                files.Add(option.Name, table);
            }
        }

        return files;
    }
}
