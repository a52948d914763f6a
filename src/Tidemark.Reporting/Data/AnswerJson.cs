using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tidemark.Analysis.Answers;

namespace Tidemark.Reporting.Data;

/// <summary>An answer of the engine as JSON in broom's vocabulary: numbers round-trip, NaN is null with a warning that names it, infinities are texts.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The JSON of an answer, with a final line break.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="call">The question as it was asked.</param>
    /// <param name="cautions">Findings met on the way to the data.</param>
    public static string Write(Answer answer, string call, IReadOnlyList<Finding> cautions)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("method", answer.Method);
            json.WriteString("call", call);
            json.WriteNumber("n", answer.N);
            json.WriteNumber("dropped", answer.Dropped);
            List<string> missing = [];
            foreach (var (key, value) in answer.Body)
            {
                json.WritePropertyName(key);
                Write(json, key, value, missing);
            }

            WriteConvergence(json, answer, missing);
            WriteWarnings(json, answer, cautions, missing);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteConvergence(Utf8JsonWriter json, Answer answer, List<string> missing)
    {
        if (answer.Convergence is { } convergence)
        {
            json.WritePropertyName("convergence");
            Write(json, "convergence", new Fields
            {
                { "status", JsonNamingPolicy.CamelCase.ConvertName(convergence.Status.ToString()) },
                { "iterations", convergence.Iterations },
                { "gradientNorm", convergence.GradientNorm },
            }, missing);
        }
    }

    private static void WriteWarnings(Utf8JsonWriter json, Answer answer, IReadOnlyList<Finding> cautions, List<string> missing)
    {
        json.WriteStartArray("warnings");
        foreach (var (code, message) in AnswerWarnings.Of(answer, cautions, missing))
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a value of an answer.</summary>
    internal static void Write(Utf8JsonWriter json, string path, object? value, List<string> missing)
    {
        switch (value)
        {
            case double number:
                WriteNumber(json, path, number, missing);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case double[,] matrix:
                WriteAll(json, path, Rows(matrix), missing);
                break;
            case Fields fields:
                WriteObject(json, path, fields, missing);
                break;
            case IReadOnlyList<Fields> list:
                WriteAll(json, path + "[]", list, missing);
                break;
            case Array array:
                WriteAll(json, path, array.Cast<object>(), missing);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter json, string path, Fields fields, List<string> missing)
    {
        json.WriteStartObject();
        foreach (var (key, value) in fields)
        {
            json.WritePropertyName(key);
            Write(json, $"{path}.{key}", value, missing);
        }

        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string path, IEnumerable<object> values, List<string> missing)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            Write(json, path, value, missing);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<double[]> Rows(double[,] matrix) =>
        Enumerable.Range(0, matrix.GetLength(0)).Select(i => Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j]).ToArray());

    private static void WriteNumber(Utf8JsonWriter json, string path, double number, List<string> missing)
    {
        if (double.IsNaN(number))
        {
            missing.Add(path);
            json.WriteNullValue();
        }
        else if (double.IsInfinity(number))
        {
            json.WriteStringValue(number > 0 ? "Infinity" : "-Infinity");
        }
        else
        {
            json.WriteNumberValue(number);
        }
    }
}
