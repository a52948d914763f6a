using System.Collections;
using Tidemark.Interchange.Text;

namespace Tidemark.Interchange.Yaml;

/// <summary>Nodes to records. A fault is noted and reading goes on, so that all faults are found at once.</summary>
internal sealed class YamlBinder(string file, YamlMarks marks)
{
    private const string KindKey = "kind";
    private const string VersionKey = "schemaVersion";

    private readonly List<Finding> findings = [];

    /// <summary>Faults so far.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>True once a value is missing or could not be read; the record is then not to be used.</summary>
    public bool Damaged { get; private set; }

    /// <summary>Binds a node to a type; null where it could not be.</summary>
    public object? Bind(Type type, YamlNode node, string path)
    {
        marks.Add(path, node);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (ElementOf(plain, typeof(IReadOnlyList<>)) is { } item)
        {
            return BindList(item, node, path);
        }

        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return BindDictionary(plain.GetGenericArguments()[1], node, path);
        }

        return YamlScalars.IsScalar(plain) ? BindScalar(plain, node, path) : BindRecord(plain, node, path);
    }

    private static Type? ElementOf(Type type, Type collection) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == collection ? type.GetGenericArguments()[0] : null;

    private Array? BindList(Type item, YamlNode node, string path)
    {
        if (node is not YamlSequence sequence)
        {
            Damage(FindingCodes.WrongType, "A list is asked for; write one entry a line with '- ', or [a, b].", node, path);
            return null;
        }

        var bound = sequence.Items.Select((entry, index) => Bind(item, entry, $"{path}[{index}]")).ToList();
        var list = Array.CreateInstance(item, bound.Count);
        for (var i = 0; i < bound.Count; i++)
        {
            if (bound[i] is { } value)
            {
                list.SetValue(value, i);
            }
        }

        return list;
    }

    private IDictionary? BindDictionary(Type valueType, YamlNode node, string path)
    {
        if (node is not YamlMapping mapping)
        {
            Damage(FindingCodes.WrongType, "Names with values are asked for: 'name: value' on lines of their own.", node, path);
            return null;
        }

        var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
        foreach (var entry in Unique(mapping, path))
        {
            made[entry.Key.Text] = Bind(valueType, entry.Value, Join(path, entry.Key.Text));
        }

        return made;
    }

    private object? BindScalar(Type type, YamlNode node, string path)
    {
        if (node is not YamlScalar scalar)
        {
            Damage(FindingCodes.WrongType, $"{YamlScalars.Ask(type)} is asked for, not a list or keys.", node, path);
            return null;
        }

        if (type.IsEnum && !scalar.IsNull && Words.Value(type, scalar.Text) is null)
        {
            var words = Words.OfEnum(type);
            var near = Nearest.Find(scalar.Text, words) is { } word ? $" Did you mean '{word}'?" : "";
            Damage(FindingCodes.UnknownWord, $"'{scalar.Text}' is not one of: {string.Join(", ", words)}.{near}", node, path);
            return null;
        }

        var value = YamlScalars.Read(type, scalar);
        if (value is null)
        {
            var given = scalar.IsNull ? "nothing" : scalar.Quoted ? $"the text \"{scalar.Text}\" in quotes" : $"'{scalar.Text}'";
            Damage(FindingCodes.WrongType, $"{YamlScalars.Ask(type)} is asked for; {given} was given.", node, path);
        }

        return value;
    }

    private object? BindRecord(Type type, YamlNode node, string path)
    {
        if (node is YamlScalar { IsNull: false } && !type.IsAbstract && RecordShape.Of(type).ScalarKey is { } key)
        {
            node = new YamlMapping([new(new(key, false, node.Line, node.Column), node)], node.Line, node.Column);
        }

        if (node is not YamlMapping mapping)
        {
            Damage(FindingCodes.WrongType, $"Keys of {Words.Of(type.Name)} are asked for: 'key: value' on lines of their own.", node, path);
            return null;
        }

        var entries = Unique(mapping, path);
        if (!type.IsAbstract)
        {
            return BindMembers(RecordShape.Of(type), mapping, entries, path);
        }

        return Kind(type, mapping, entries, path) is { } kind
            ? BindMembers(RecordShape.Of(kind), mapping, [.. entries.Where(entry => entry.Key.Text != KindKey)], path)
            : null;
    }

    private Type? Kind(Type type, YamlMapping mapping, List<YamlEntry> entries, string path)
    {
        var kinds = RecordShape.Kinds(type);
        var entry = entries.Find(entry => entry.Key.Text == KindKey);
        if (entry is null)
        {
            Damage(FindingCodes.MissingKey, $"The key 'kind' is missing; it is one of: {string.Join(", ", kinds.Keys)}.", mapping, path);
            return null;
        }

        marks.Add(Join(path, KindKey), entry.Value);
        if (entry.Value is YamlScalar word && kinds.TryGetValue(word.Text, out var kind))
        {
            return kind;
        }

        var given = (entry.Value as YamlScalar)?.Text ?? "";
        var near = Nearest.Find(given, kinds.Keys) is { } meant ? $" Did you mean '{meant}'?" : "";
        Damage(FindingCodes.UnknownWord, $"'{given}' is not a kind: {string.Join(", ", kinds.Keys)}.{near}", entry.Value, Join(path, KindKey));
        return null;
    }

    private object? BindMembers(RecordShape shape, YamlMapping mapping, List<YamlEntry> entries, string path)
    {
        var values = new Dictionary<string, object?>();
        foreach (var entry in entries)
        {
            if (shape.Members.FirstOrDefault(member => member.Key == entry.Key.Text) is { } member)
            {
                BindMember(member, entry, path, values);
            }
            else
            {
                var keys = shape.Members.Select(member => member.Key);
                var message = $"'{entry.Key.Text}' is not a key of {Words.Of(shape.Type.Name)}{Nearest.Suggestion(entry.Key.Text, keys)}";
                findings.Add(new(FindingCodes.UnknownKey, message, new(file, entry.Key.Line, entry.Key.Column, Join(path, entry.Key.Text))));
            }
        }

        foreach (var member in shape.Members.Where(member => member.Required && !entries.Exists(entry => entry.Key.Text == member.Key)))
        {
            var message = $"The key '{member.Key}' of {Words.Of(shape.Type.Name)} is missing: {member.Description}";
            Damage(FindingCodes.MissingKey, message, mapping, Join(path, member.Key));
        }

        return Damaged ? null : shape.Build(values);
    }

    private void BindMember(RecordMember member, YamlEntry entry, string path, Dictionary<string, object?> values)
    {
        var at = Join(path, member.Key);
        if (entry.Value is YamlScalar { IsNull: true } && !member.Required)
        {
            marks.Add(at, entry.Value);
            return;
        }

        var value = Bind(member.Type, entry.Value, at);
        values[member.Key] = value;
        if (member.Key == VersionKey && value is int version && version != YamlReader.SchemaVersion)
        {
            Damage(FindingCodes.WrongSchemaVersion, $"schemaVersion is {version}; this program reads {YamlReader.SchemaVersion}.", entry.Value, at);
        }
    }

    private List<YamlEntry> Unique(YamlMapping mapping, string path)
    {
        var first = new Dictionary<string, YamlEntry>();
        foreach (var entry in mapping.Entries)
        {
            if (!first.TryAdd(entry.Key.Text, entry))
            {
                var message = $"'{entry.Key.Text}' already stands on line {first[entry.Key.Text].Key.Line}.";
                Damage(FindingCodes.DuplicateKey, message, entry.Key, Join(path, entry.Key.Text));
            }
        }

        return [.. first.Values];
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private void Damage(FindingCode code, string message, YamlNode node, string path)
    {
        Damaged = true;
        findings.Add(new(code, message, new(file, node.Line, node.Column, path)));
    }
}
