namespace Tidemark.Build;

/// <summary>The words after the verb; every word has to be taken before <see cref="RefuseRest"/>.</summary>
internal sealed class Options(IEnumerable<string> words)
{
    private readonly List<string> _words = [.. words];

    /// <summary>Takes a flag; true where it was given.</summary>
    public bool Flag(string name) => _words.Remove(name);

    /// <summary>Takes <c>name VALUE</c>; null where it was not given.</summary>
    public string? Value(string name)
    {
        var at = _words.IndexOf(name);
        if (at < 0)
        {
            return null;
        }

        if (at + 1 >= _words.Count)
        {
            throw new UsageException($"{name} needs a value.");
        }

        var value = _words[at + 1];
        _words.RemoveRange(at, 2);
        return value;
    }

    /// <summary>Takes the first word that is not an option; null where there is none.</summary>
    public string? Word()
    {
        var word = _words.Find(w => !w.StartsWith('-'));
        if (word is not null)
        {
            _words.Remove(word);
        }

        return word;
    }

    /// <summary>Says so where words are left that nobody took.</summary>
    public void RefuseRest()
    {
        if (_words.Count > 0)
        {
            throw new UsageException($"Not understood: {string.Join(' ', _words)}");
        }
    }
}
