using System.Text;
using Tidemark.Analysis.Methods;

namespace Tidemark.Analysis.Tests.Methods;

/// <summary>The page of a method in <c>docs/stats</c>, made of its declaration.</summary>
internal static class MethodPage
{
    public static string Of(Method method)
    {
        var page = new StringBuilder($"# `tidemark stats {method.Word}`\n\n{Sentence(method.Gives)} R: {method.Counterpart}.\n\n");
        page.Append($"    tidemark stats {method.Word}{string.Concat(method.Arguments.Select(argument => " " + argument))}{(method.ReadsData ? " --data FILE" : "")} [options] [--json]\n\n");
        Table(page, "Formula", ["form", "what it asks"], method.Forms.Select(form => new[] { Code(form.Form), form.Meaning }));
        Table(page, "Options", ["option", "what it does", "values", "default"], method.Options.Select(Row));
        Table(page, "Answer (JSON)", ["key", "meaning"], Keys.Always.Concat(method.AnswerKeys).Select(key => new[] { Code(key.Path), key.Meaning }));
        Section(page, "Notes", method.Notes);
        Section(page, "Examples", string.Concat(method.Examples.Select(example => $"    tidemark stats {example}\n")));
        Section(page, "Theory", string.Concat(method.Theory.Select(theory => $"- [{theory}](../theory/{theory}.md)\n")));
        return page.ToString().TrimEnd() + "\n";
    }

    public static string Index() => "# `tidemark stats`: one door to the engine\n\nMade from the methods' declarations; a test keeps it equal. [Formulas](formulas.md) says what a formula may hold.\n\n| word | what it gives | R's counterpart |\n|---|---|---|\n"
        + string.Concat(Catalog.All.Select(method => $"| [{method.Word}]({method.Word}.md) | {method.Gives} | {method.Counterpart} |\n"));

    private static string[] Row(MethodOption option) =>
    [
        Code("--" + option.Name),
        option.Description,
        option.Choices.Count > 0 ? string.Join(", ", option.Choices.Select(Code)) : option.Kind.ToString().ToLowerInvariant(),
        option.Default is { } text ? Code(text) : "",
    ];

    private static void Table(StringBuilder page, string title, string[] header, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n").ToList();
        if (lines.Count > 0)
        {
            page.Append($"## {title}\n| {string.Join(" | ", header)} |\n|{string.Concat(header.Select(_ => "---|"))}\n{string.Concat(lines)}\n");
        }
    }

    private static void Section(StringBuilder page, string title, string text)
    {
        if (text.Length > 0)
        {
            page.Append($"## {title}\n{text.TrimEnd()}\n\n");
        }
    }

    private static string Code(string text) => $"`{text}`";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
