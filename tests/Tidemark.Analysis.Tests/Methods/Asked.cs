using System.Globalization;
using System.Text.RegularExpressions;
using Tidemark.Analysis.Answers;
using Tidemark.Analysis.Methods;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Tests.Methods;

/// <summary>One question asked as the command line asks it. Every key of the answer has to be one that the method declares.</summary>
internal sealed partial class Asked
{
    private Asked(Answer answer) => Answer = answer;

    public Answer Answer { get; }

    /// <summary>Asks: words and options in one line, for example <c>Of(data, "cox", "Surv(time, event) ~ age", "--ties", "breslow")</c>.</summary>
    public static Asked Of(DataFrame data, string word, params string[] line) => Of(data, new Dictionary<string, DataFrame>(), word, line);

    /// <summary>The same with the tables of options that name a file; the text of such an option is not read.</summary>
    public static Asked Of(DataFrame data, IReadOnlyDictionary<string, DataFrame> files, string word, params string[] line)
    {
        var outcome = Outcome(data, files, word, line);
        Assert.True(outcome.Value is not null, string.Join("; ", outcome.Findings.Select(finding => finding.Message)));
        DeclaredKeys.Require(Catalog.Of(word)!, outcome.Value.Body);
        return new(outcome.Value);
    }

    /// <summary>The findings of a question that is refused.</summary>
    public static IReadOnlyList<Finding> Refused(DataFrame data, string word, params string[] line)
    {
        var outcome = Outcome(data, new Dictionary<string, DataFrame>(), word, line);
        Assert.Null(outcome.Value);
        return outcome.Findings;
    }

    /// <summary>The number at a path: <c>fit.logLik</c>, <c>terms[age].estimate</c> (the row whose first text is age), <c>curve[3].survival</c>, <c>covariance[0,1]</c>.</summary>
    public double Number(string path) => Convert.ToDouble(At(path) ?? double.NaN, CultureInfo.InvariantCulture);

    /// <summary>The text at a path.</summary>
    public string? Text(string path) => At(path) as string;

    /// <summary>The numbers at a path that ends in an array, or at a key of every row: <c>curve[].survival</c>.</summary>
    public double[] Numbers(string path)
    {
        var open = path.IndexOf("[].", StringComparison.Ordinal);
        return open < 0
            ? (double[])At(path)!
            : [.. ((IReadOnlyList<Fields>)At(path[..open])!).Select(row => Convert.ToDouble(row[path[(open + 3)..]] ?? double.NaN, CultureInfo.InvariantCulture))];
    }

    /// <summary>What stands at a path; null where nothing does.</summary>
    public object? At(string path)
    {
        object? at = Answer.Body;
        foreach (Match step in Step().Matches(path))
        {
            at = step.Groups["key"].Success ? (at as Fields)?[step.Groups["key"].Value] : Element(at, step.Groups["index"].Value);
        }

        return at;
    }

    private static Outcome<Answer> Outcome(DataFrame data, IReadOnlyDictionary<string, DataFrame> files, string word, string[] line)
    {
        var method = Catalog.Of(word) ?? throw new ArgumentException($"No method {word}.", nameof(word));
        List<string> arguments = [];
        var options = new Dictionary<string, string>();
        for (var i = 0; i < line.Length; i++)
        {
            if (!line[i].StartsWith("--", StringComparison.Ordinal))
            {
                arguments.Add(line[i]);
            }
            else
            {
                var alone = i + 1 == line.Length || line[i + 1].StartsWith("--", StringComparison.Ordinal);
                options.Add(line[i][2..], alone ? "true" : line[++i]);
            }
        }

        var question = Question.Of(method, arguments, options, data, files);
        return question.Value is { } asked ? method.Ask(asked) : new(null, question.Findings);
    }

    private static object? Element(object? at, string index) => at switch
    {
        IReadOnlyList<Fields> rows when int.TryParse(index, CultureInfo.InvariantCulture, out var i) => rows[i],
        IReadOnlyList<Fields> rows => rows.First(row => row.First(entry => entry.Value is string).Value.Equals(index)),
        double[] numbers => numbers[int.Parse(index, CultureInfo.InvariantCulture)],
        double[,] grid => grid[int.Parse(index.Split(',')[0], CultureInfo.InvariantCulture), int.Parse(index.Split(',')[1], CultureInfo.InvariantCulture)],
        _ => null,
    };

    [GeneratedRegex(@"(?<key>[A-Za-z][A-Za-z0-9]*)(?=$|[.\[])\.?|\[(?<index>(?:[^\[\]]|\[[^\]]*\])+)\]\.?")]
    private static partial Regex Step();
}
