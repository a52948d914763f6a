using System.Globalization;
using System.Text.Json;

namespace Tidemark.Build;

/// <summary>Two JSON documents, number by number.</summary>
/// <remarks>
/// The stored document may carry <c>"tolerances": { "path.prefix": relative }</c> at its root; the longest prefix that fits a path
/// decides, and <see cref="DefaultTolerance"/> where none does; to each is added <see cref="Floor"/>, for zeros that rounding leaves.
/// The key <c>versions</c> says what gave the output and is not compared.
/// </remarks>
internal sealed class NumberComparison
{
    public const double DefaultTolerance = 1e-9;

    public const double Floor = 1e-14;

    private readonly List<string> _differences = [];
    private readonly Dictionary<string, double> _tolerances;

    private NumberComparison(JsonElement expected) =>
        _tolerances = expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("tolerances", out var given)
            ? given.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble())
            : [];

    public int Numbers { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public static NumberComparison Of(JsonElement expected, JsonElement actual)
    {
        var comparison = new NumberComparison(expected);
        comparison.Compare("", expected, actual);
        return comparison;
    }

    private void Compare(string path, JsonElement expected, JsonElement actual)
    {
        switch (expected.ValueKind, actual.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                CompareMembers(path, expected, actual);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array) when expected.GetArrayLength() == actual.GetArrayLength():
                for (var i = 0; i < expected.GetArrayLength(); i++)
                {
                    Compare($"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", expected[i], actual[i]);
                }

                break;
            case (JsonValueKind.Number, JsonValueKind.Number):
                CompareNumbers(path, expected.GetDouble(), actual.GetDouble());
                break;
            default:
                if (expected.GetRawText() != actual.GetRawText())
                {
                    _differences.Add($"{path}: stored {expected.GetRawText()}, now {actual.GetRawText()}");
                }

                break;
        }
    }

    private void CompareMembers(string path, JsonElement expected, JsonElement actual)
    {
        var names = expected.EnumerateObject().Concat(actual.EnumerateObject()).Select(p => p.Name).Distinct().Where(n => n is not ("versions" or "tolerances"));
        foreach (var name in names)
        {
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            if (expected.TryGetProperty(name, out var e) && actual.TryGetProperty(name, out var a))
            {
                Compare(inner, e, a);
            }
            else
            {
                _differences.Add($"{inner}: only {(actual.TryGetProperty(name, out _) ? "now" : "stored")}");
            }
        }
    }

    private void CompareNumbers(string path, double expected, double actual)
    {
        Numbers++;
        var tolerance = _tolerances.Where(t => path.StartsWith(t.Key, StringComparison.Ordinal)).OrderByDescending(t => t.Key.Length).Select(t => (double?)t.Value).FirstOrDefault() ?? DefaultTolerance;
        if (Math.Abs(expected - actual) > (tolerance * Math.Abs(expected)) + Floor)
        {
            _differences.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: stored {expected:R}, now {actual:R}, allowed {tolerance:R}"));
        }
    }
}
