using Tidemark.Analysis.Answers;

namespace Tidemark.Analysis.Methods;

/// <summary>A word of <c>tidemark stats</c>: what it takes, what it answers and how it is asked. The pages of <c>docs/stats</c> are made of it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Gives">What it gives, in a line.</param>
/// <param name="Counterpart">R's function or package.</param>
/// <param name="Ask">Answers a question whose options are of their kinds.</param>
public sealed record Method(string Word, string Gives, string Counterpart, Func<Question, Outcome<Answer>> Ask)
{
    /// <summary>The words after the method's own; FORMULA is the formula, a question mark at the end makes one optional.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = ["FORMULA"];

    /// <summary>The formula forms, with what each does.</summary>
    public IReadOnlyList<FormulaForm> Forms { get; init; } = [];

    /// <summary>The options, without those of every formula (<see cref="Options"/> has them all).</summary>
    public IReadOnlyList<MethodOption> OwnOptions { get; init; } = [];

    /// <summary>The keys of the answer beside <c>method, call, n, dropped, warnings, convergence</c>; see <see cref="Keys"/> for the shared ones.</summary>
    public IReadOnlyList<AnswerKey> AnswerKeys { get; init; } = [];

    /// <summary>What a user has to know beside the tables: defaults that differ from R's, definitions. Markdown.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Names of the theory pages, without folder and ending.</summary>
    public IReadOnlyList<string> Theory { get; init; } = [];

    /// <summary>Command lines that show it, after <c>tidemark stats</c>.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Whether it reads data at all.</summary>
    public bool ReadsData { get; init; } = true;

    /// <summary>Whether its first argument is the word of another method, which it asks many times, with that method's options.</summary>
    public bool AsksAnother { get; init; }

    /// <summary>All options.</summary>
    public IReadOnlyList<MethodOption> Options => ReadsData ? [.. OwnOptions, CommonOptions.Levels, CommonOptions.Contrasts] : OwnOptions;

    /// <summary>All options, with those of the method that the arguments name where this one asks another.</summary>
    /// <param name="arguments">The words after the method's own.</param>
    public IReadOnlyList<MethodOption> OptionsFor(IReadOnlyList<string> arguments) => AsksAnother && arguments.Count > 0 && Catalog.Of(arguments[0]) is { } other
        ? [.. Options.Concat(other.Options).DistinctBy(option => option.Name)]
        : Options;
}
