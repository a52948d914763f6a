using System.Text;
using System.Text.Json;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>Where each value of a JSON text stands, by dotted path.</summary>
internal static class JsonPlaces
{
    /// <summary>The places; null with a finding where the text is no JSON.</summary>
    public static IReadOnlyDictionary<string, Where>? Read(string file, string text, ICollection<Finding> findings)
    {
        var places = new Dictionary<string, Where>();
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64 });
            var path = new Stack<string>();
            path.Push("");
            var lines = new LineCounter(bytes);
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        var (line, column) = lines.At((int)reader.TokenStartIndex);
                        path.Pop();
                        path.Push($"{path.Peek()}.{reader.GetString()}".TrimStart('.'));
                        places.TryAdd(path.Peek(), new(file, line, column, path.Peek()));
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        path.Push(path.Peek());
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        path.Pop();
                        break;
                }
            }

            return places;
        }
        catch (JsonException fault)
        {
            findings.Add(new(
                FindingCodes.BrokenJson,
                fault.Message,
                new(file, (int?)fault.LineNumber + 1, (int?)fault.BytePositionInLine + 1)));
            return null;
        }
    }

    /// <summary>Line and column of growing offsets.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private int at;
        private int line = 1;
        private int lineStart;

        public (int Line, int Column) At(int offset)
        {
            for (; at < offset; at++)
            {
                if (bytes[at] == (byte)'\n')
                {
                    line++;
                    lineStart = at + 1;
                }
            }

            return (line, offset - lineStart + 1);
        }
    }
}
