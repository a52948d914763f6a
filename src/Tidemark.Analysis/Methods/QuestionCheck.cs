using System.Globalization;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods;

/// <summary>Looks whether arguments and options are what a method declares.</summary>
internal static class QuestionCheck
{
    /// <summary>Everything that is wrong; empty where the question can be asked.</summary>
    public static List<Finding> Of(Method method, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> options, DataFrame data) =>
        [.. ArgumentFaults(method, arguments), .. options.SelectMany(given => OptionFaults(method, method.OptionsFor(arguments), given.Key, given.Value, data))];

    private static IEnumerable<Finding> ArgumentFaults(Method method, IReadOnlyList<string> arguments)
    {
        var least = method.Arguments.Count(argument => !argument.EndsWith('?'));
        if (arguments.Count < least)
        {
            var missing = method.Arguments[arguments.Count];
            yield return Fault(FindingCodes.FormOfFormula, $"{method.Word} needs {missing}.", missing, Usage(method));
        }
        else if (arguments.Count > method.Arguments.Count)
        {
            yield return Fault(FindingCodes.FormOfFormula, $"{method.Word} does not know what to do with '{arguments[method.Arguments.Count]}'.", null, Usage(method));
        }
    }

    private static string Usage(Method method) =>
        $"Write tidemark stats {method.Word} {string.Join(' ', method.Arguments)}" + (method.Forms.Count > 0 ? $", for example with \"{method.Forms[0].Form}\"." : ".");

    private static IEnumerable<Finding> OptionFaults(Method method, IReadOnlyList<MethodOption> options, string name, string text, DataFrame data)
    {
        if (options.FirstOrDefault(option => option.Name == name) is not { } declared)
        {
            yield return Fault(FindingCodes.OptionRefused, $"{method.Word} has no option --{name}.", name, $"Its options: {string.Join(", ", options.Select(option => "--" + option.Name))}.");
        }
        else if (Wanted(declared, text) is { } wanted)
        {
            yield return Fault(FindingCodes.OptionRefused, $"--{name} is '{text}'; it takes {wanted}.", name, null);
        }
        else
        {
            foreach (var column in Columns(declared, text).Where(column => data[column] is null))
            {
                yield return Fault(FindingCodes.ColumnNotInData, $"--{name} names the column '{column}', which the data do not have.", name, null);
            }
        }
    }

    private static string[] Columns(MethodOption declared, string text) => declared.Kind switch
    {
        OptionKind.Column => [text],
        OptionKind.Columns => OptionText.Words(text),
        _ => [],
    };

    /// <summary>What the option takes, where the text is not that.</summary>
    private static string? Wanted(MethodOption option, string text) => option.Kind switch
    {
        OptionKind.Number => OptionText.Number(text) is { } number && Inside(option, number) ? null : "a number" + Bounds(option),
        OptionKind.Numbers => OptionText.Numbers(text) is { } numbers && numbers.All(number => Inside(option, number)) ? null : "numbers separated by commas" + Bounds(option),
        OptionKind.Count => OptionText.Number(text) is { } count && double.IsInteger(count) && Math.Abs(count) <= int.MaxValue && Inside(option, count) ? null : "a whole number" + Bounds(option),
        OptionKind.Flag => OptionText.Flag(text) is not null ? null : "true or false",
        OptionKind.Choice => (option.Several ? OptionText.Words(text) : [text]).All(option.Choices.Contains) && text.Length > 0 ? null : $"one of {string.Join(", ", option.Choices)}",
        _ => text.Length > 0 ? null : "a text",
    };

    private static bool Inside(MethodOption option, double value) => option.Open
        ? value > option.AtLeast && value < option.AtMost
        : value >= option.AtLeast && value <= option.AtMost;

    private static string Bounds(MethodOption option)
    {
        var (low, high) = (option.Open ? "above" : "of at least", option.Open ? "below" : "at most");
        var least = double.IsFinite(option.AtLeast) ? string.Create(CultureInfo.InvariantCulture, $" {low} {option.AtLeast}") : "";
        var most = double.IsFinite(option.AtMost) ? string.Create(CultureInfo.InvariantCulture, $" {high} {option.AtMost}") : "";
        return least.Length > 0 && most.Length > 0 ? $"{least} and{most}" : least + most;
    }

    private static Finding Fault(FindingCode code, string message, string? field, string? nextStep) =>
        new(code, message, Where.Nowhere with { Field = field }) { NextStep = nextStep ?? code.NextStep };
}
