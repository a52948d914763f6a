using System.Collections;

namespace Tidemark.Analysis.Answers;

/// <summary>Keys and values in their order: an object of an answer. Built by a collection initializer; a null value is left out.</summary>
/// <remarks>A value is a double, int, long, bool, string, an array of doubles, ints or strings, a double[,], Fields, or a list of Fields.</remarks>
public sealed class Fields : IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<KeyValuePair<string, object>> entries = [];

    /// <summary>Number of entries.</summary>
    public int Count => entries.Count;

    /// <summary>The value of a key; null where there is none.</summary>
    /// <param name="key">The key.</param>
    public object? this[string key] => entries.Find(entry => entry.Key == key).Value;

    /// <summary>Adds an entry at the end; a null value adds nothing.</summary>
    /// <param name="key">The key, in broom's vocabulary and camelCase.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key stands already, or the value is of a type that an answer does not have.</exception>
    public void Add(string key, object? value)
    {
        if (value is null)
        {
            return;
        }

        if (this[key] is not null)
        {
            throw new ArgumentException($"The key {key} stands twice.", nameof(key));
        }

        if (value is not (double or int or long or bool or string or double[] or int[] or string[] or double[,] or Fields or IReadOnlyList<Fields>))
        {
            throw new ArgumentException($"{key} is a {value.GetType().Name}, which an answer does not hold.", nameof(value));
        }

        entries.Add(new(key, value));
    }

    /// <summary>Adds the entries of another object.</summary>
    /// <param name="others">The other; null adds nothing.</param>
    public Fields And(Fields? others)
    {
        foreach (var (key, value) in others ?? [])
        {
            Add(key, value);
        }

        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
