using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidemark.Protocol;

namespace Tidemark.Interchange.Yaml;

/// <summary>
/// The JSON schema (draft 7, which YAML editors read) of a record, from the same shapes that the reader binds by. A record chosen by
/// <c>kind</c> becomes one branch each; an inferential analysis must state its estimand.
/// </summary>
public sealed class JsonSchemaText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
    private static readonly string[] InferentialRoles = ["primary", "secondary", "sensitivity"];

    private readonly SortedDictionary<string, JsonNode?> definitions = new(StringComparer.Ordinal);

    private JsonSchemaText()
    {
    }

    /// <summary>The schema of the file that holds a <typeparamref name="T"/>, indented, ending in a line feed.</summary>
    public static string Of<T>()
    {
        var writer = new JsonSchemaText();
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#" };
        foreach (var (key, value) in writer.Record(typeof(T)).ToList())
        {
            schema[key] = value?.DeepClone();
        }

        schema["definitions"] = new JsonObject(writer.definitions);
        return schema.ToJsonString(Options) + "\n";
    }

    private JsonObject Schema(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType)
        {
            var content = Schema(plain.GetGenericArguments()[^1]);
            return plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                ? new() { ["type"] = "array", ["items"] = content }
                : new() { ["type"] = "object", ["additionalProperties"] = content };
        }

        return YamlScalars.IsScalar(plain) ? Scalar(plain) : Reference(plain);
    }

    private static JsonObject Scalar(Type type) => type switch
    {
        _ when type.IsEnum => new() { ["enum"] = new JsonArray([.. Words.OfEnum(type).Select(word => JsonValue.Create(word))]) },
        _ when type == typeof(int) => new() { ["type"] = "integer" },
        _ when type == typeof(double) => new() { ["type"] = "number" },
        _ when type == typeof(bool) => new() { ["type"] = "boolean" },

        // A bare 017 or 1.0 is a text where a text is asked for.
        _ => new() { ["type"] = new JsonArray("string", "number", "boolean") },
    };

    private JsonObject Reference(Type type)
    {
        var name = Words.Of(type.Name);
        if (definitions.TryAdd(name, null))
        {
            definitions[name] = type.IsAbstract ? Choice(type) : Shorthand(type);
        }

        return new() { ["$ref"] = "#/definitions/" + name };
    }

    private JsonObject Choice(Type type) => new()
    {
        ["oneOf"] = new JsonArray([.. RecordShape.Kinds(type).Select(kind => Branch(kind.Key, kind.Value))]),
    };

    private JsonObject Branch(string kind, Type type)
    {
        var record = Record(type);
        ((JsonObject)record["properties"]!).Insert(0, "kind", new JsonObject { ["const"] = kind });
        ((JsonArray)record["required"]!).Insert(0, "kind");
        record["title"] = kind;
        if (type.IsSubclassOf(typeof(PlannedAnalysis)))
        {
            record["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["role"] = new JsonObject { ["enum"] = new JsonArray([.. InferentialRoles.Select(role => JsonValue.Create(role))]) } },
                ["required"] = new JsonArray("role"),
            };
            record["then"] = new JsonObject { ["required"] = new JsonArray("estimand") };
        }

        return record;
    }

    private JsonObject Shorthand(Type type) => RecordShape.Of(type).ScalarKey is null
        ? Record(type)
        : new() { ["oneOf"] = new JsonArray(Scalar(typeof(string)), Record(type)) };

    private JsonObject Record(Type type)
    {
        var members = RecordShape.Of(type).Members;
        var record = new JsonObject();
        if (type.GetCustomAttribute<DescriptionAttribute>() is { Description: var description })
        {
            record["description"] = description;
        }

        record["type"] = "object";
        record["additionalProperties"] = false;
        record["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Property(member))));
        record["required"] = new JsonArray([.. members.Where(member => member.Required).Select(member => JsonValue.Create(member.Key))]);
        return record;
    }

    private JsonObject Property(RecordMember member)
    {
        var schema = member.Key == "schemaVersion" ? new() { ["const"] = YamlReader.SchemaVersion } : Schema(member.Type);

        // Draft 7 ignores what stands beside $ref.
        var described = schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema) } : schema;
        if (member.Description is { } description)
        {
            described["description"] = description;
        }

        if (member.Default is not null)
        {
            described["default"] = member.Type.IsEnum ? Words.Of(member.Default.ToString()!) : JsonSerializer.SerializeToNode(member.Default);
        }

        return described;
    }
}
