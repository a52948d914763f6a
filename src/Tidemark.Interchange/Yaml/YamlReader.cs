namespace Tidemark.Interchange.Yaml;

/// <summary>YAML text to a record, by the record's own constructor and init properties.</summary>
public static class YamlReader
{
    /// <summary>Version that <c>schemaVersion</c> must have.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Reads <paramref name="text"/> of <paramref name="file"/> as a <typeparamref name="T"/>; every fault is found in one go.</summary>
    public static YamlBound<T> Read<T>(string file, string text)
        where T : class
    {
        var (root, broken) = YamlTree.Read(file, text);
        var marks = new YamlMarks(file);
        if (root is null)
        {
            return new(null, broken, marks);
        }

        var binder = new YamlBinder(file, marks);
        var value = binder.Bind(typeof(T), root, "") as T;
        IReadOnlyList<Finding> findings =
        [
            .. broken,
            .. binder.Findings.OrderBy(finding => finding.Where.Line).ThenBy(finding => finding.Where.Column),
        ];
        return new(binder.Damaged || broken.Count > 0 ? null : value, findings, marks);
    }
}
