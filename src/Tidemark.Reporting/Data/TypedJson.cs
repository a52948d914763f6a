using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidemark.Analysis.Answers;

namespace Tidemark.Reporting.Data;

/// <summary>Typed values as JSON: camelCase, by runtime type, numbers that read back to the same double, NaN as null, infinities as text.</summary>
public static class TypedJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = null,
        IncludeFields = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new FloatingNumber(),
            new Grid(),
            new ClinicalTime(),
            new AnswerFields(),
            new ByRuntimeType(),
        },
    };

    /// <summary>The JSON of a value, with a final line break.</summary>
    public static string Write(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.Serialize(value, value.GetType(), Options) + "\n";
    }

    private sealed class FloatingNumber : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Results are written, not read.");

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsNaN(value))
            {
                writer.WriteNullValue();
            }
            else if (double.IsInfinity(value))
            {
                writer.WriteStringValue(value > 0 ? "Infinity" : "-Infinity");
            }
            else
            {
                writer.WriteNumberValue(value);
            }
        }
    }

    private sealed class Grid : JsonConverter<double[,]>
    {
        public override double[,] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Results are written, not read.");

        public override void Write(Utf8JsonWriter writer, double[,] value, JsonSerializerOptions options)
        {
            var rows = Enumerable.Range(0, value.GetLength(0))
                .Select(i => Enumerable.Range(0, value.GetLength(1)).Select(j => value[i, j]).ToArray()).ToArray();
            JsonSerializer.Serialize(writer, rows, options);
        }
    }

    private sealed class ClinicalTime : JsonConverter<TimePoint>
    {
        public override TimePoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Results are written, not read.");

        public override void Write(Utf8JsonWriter writer, TimePoint value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class AnswerFields : JsonConverter<Fields>
    {
        public override Fields Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Results are written, not read.");

        public override void Write(Utf8JsonWriter writer, Fields value, JsonSerializerOptions options) => AnswerJson.Write(writer, "", value, []);
    }

    // Abstract records are written as what they are, with their kind.
    private sealed class ByRuntimeType : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert is { IsAbstract: true, IsInterface: false } && typeToConvert != typeof(Array) && typeToConvert != typeof(Enum);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Abstract<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Abstract<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Results are written, not read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            using var content = JsonSerializer.SerializeToDocument(value, value.GetType(), options);
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(value.GetType().Name));
            foreach (var property in content.RootElement.EnumerateObject())
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }
    }
}
