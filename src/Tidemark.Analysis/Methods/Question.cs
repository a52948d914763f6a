using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods;

/// <summary>A question to a method: its arguments, its options (each already of its kind) and the data.</summary>
/// <remarks>Made by <see cref="Of"/>. Asking for an option that the method does not declare throws: a fault of the method.</remarks>
public sealed class Question
{
    private readonly Dictionary<string, string> given;
    private readonly IReadOnlyDictionary<string, DataFrame> files;

    private Question(Method method, IReadOnlyList<string> arguments, Dictionary<string, string> given, DataFrame data, IReadOnlyDictionary<string, DataFrame> files) =>
        (Method, Arguments, this.given, Data, this.files) = (method, arguments, given, data, files);

    /// <summary>The method asked.</summary>
    public Method Method { get; }

    /// <summary>The words after the method's own, as typed.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The data; without columns where the method reads none. Levels set by <c>--levels</c> are in its columns.</summary>
    public DataFrame Data { get; }

    /// <summary>The options as typed.</summary>
    public IReadOnlyDictionary<string, string> Given => given;

    /// <summary>The formula's text; empty where none was given.</summary>
    public string Formula =>
        Method.Arguments.Index().Where(at => at.Item.TrimEnd('?') == "FORMULA").Select(at => Arguments.ElementAtOrDefault(at.Index)).FirstOrDefault() ?? "";

    /// <summary>Coverage of intervals.</summary>
    public double ConfLevel => Number("conf-level");

    /// <summary>The alternative hypothesis.</summary>
    public Alternative Alternative => Text("alternative") switch
    {
        "less" => Alternative.Less,
        "greater" => Alternative.Greater,
        _ => Alternative.TwoSided,
    };

    /// <summary>The question as it was asked.</summary>
    public string Call => string.Join(' ', [Method.Word, .. Arguments.Select(Quoted), .. given.Select(option => $"--{option.Key} {Quoted(option.Value)}")]);

    /// <summary>A question, where every option is of its kind.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The words after the method's own.</param>
    /// <param name="options">Options as typed, by name without dashes.</param>
    /// <param name="data">The data.</param>
    /// <param name="files">The tables of the options of kind <see cref="OptionKind.File"/>, by option name.</param>
    public static Outcome<Question> Of(
        Method method, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> options, DataFrame data, IReadOnlyDictionary<string, DataFrame>? files = null)
    {
        var findings = QuestionCheck.Of(method, arguments, options, data);
        if (findings.Count > 0)
        {
            return new(null, findings);
        }

        var leveled = LevelsOption.Apply(options.GetValueOrDefault(CommonOptions.Levels.Name), data);
        return leveled.Value is { } frame
            ? new(new(method, arguments, new(options, StringComparer.Ordinal), frame, files ?? new Dictionary<string, DataFrame>()), [])
            : new(null, leveled.Findings);
    }

    /// <summary>The same question of other rows (bootstrap, jackknife).</summary>
    /// <param name="data">The other data.</param>
    public Question With(DataFrame data) => new(Method, Arguments, given, data, files);

    /// <summary>The question to the method that the first argument names, with those options that are its own.</summary>
    /// <exception cref="InvalidOperationException">The method does not ask another.</exception>
    public Outcome<Question> Inner()
    {
        if (!Method.AsksAnother)
        {
            throw new InvalidOperationException($"{Method.Word} does not ask another method.");
        }

        if (Catalog.Of(Arguments[0]) is not { AsksAnother: false } other)
        {
            return new(null, [new(FindingCodes.UnknownMethod, $"'{Arguments[0]}' is not a method that {Method.Word} can ask.", Where.Nowhere)]);
        }

        var options = given.Where(option => other.Options.Any(own => own.Name == option.Key)).ToDictionary();
        return Of(other, [.. Arguments.Skip(1)], options, Data, files);
    }

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => given.ContainsKey(Declared(option).Name);

    /// <summary>The text of an option, or its default; null where it has none.</summary>
    public string? Text(string option) => given.GetValueOrDefault(option) ?? Declared(option).Default;

    /// <summary>The number of an option that has a default.</summary>
    public double Number(string option) => NumberOrNone(option) ?? throw new InvalidOperationException($"--{option} has no default.");

    /// <summary>The number of an option; null where it was not given and has no default.</summary>
    public double? NumberOrNone(string option) => Text(option) is { } text ? OptionText.Number(text) : null;

    /// <summary>The whole number of an option that has a default.</summary>
    public int Count(string option) => checked((int)Number(option));

    /// <summary>A switch.</summary>
    public bool Flag(string option) => FlagOrNone(option) ?? false;

    /// <summary>A switch that the method decides by itself where it was not given (R's <c>NULL</c>).</summary>
    public bool? FlagOrNone(string option) => Text(option) is { } text ? OptionText.Flag(text) : null;

    /// <summary>Numbers separated by commas; empty where none were given.</summary>
    public double[] Numbers(string option) => Text(option) is { } text ? OptionText.Numbers(text)! : [];

    /// <summary>Words separated by commas; empty where none were given.</summary>
    public string[] Words(string option) => Text(option) is { } text ? OptionText.Words(text) : [];

    /// <summary>Whether a further answer was asked by <c>--show</c>.</summary>
    public bool Shows(string what) => Words("show").Contains(what, StringComparer.Ordinal);

    /// <summary>The table of an option of kind <see cref="OptionKind.File"/>; null where it was not given.</summary>
    public DataFrame? File(string option) => files.GetValueOrDefault(Declared(option).Name);

    /// <summary>A refusal.</summary>
    /// <param name="code">The kind of fault.</param>
    /// <param name="message">Names the guilty input.</param>
    /// <param name="field">Column or option at fault.</param>
    public static Outcome<Answer> Refuse(FindingCode code, string message, string? field = null) =>
        new(null, [new Finding(code, message, Where.Nowhere with { Field = field })]);

    private static string Quoted(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ',') ? text : $"\"{text}\"";

    private MethodOption Declared(string option) => Method.OptionsFor(Arguments).FirstOrDefault(o => o.Name == option)
        ?? throw new ArgumentException($"{Method.Word} does not declare the option {option}.", nameof(option));
}
