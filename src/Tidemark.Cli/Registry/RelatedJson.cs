using System.Text.Json;
using Tidemark.Registry.Related;

namespace Tidemark.Cli.Registry;

/// <summary>Related trials for machines.</summary>
internal static class RelatedJson
{
    /// <summary>Writes them as an array.</summary>
    public static void Write(string name, IReadOnlyList<RelatedTrial> trials, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var trial in trials)
        {
            json.WriteStartObject();
            json.WriteString("nctId", trial.NctId);
            json.WriteString("title", trial.Title);
            json.WriteNumber("score", trial.Score);
            json.WriteString("group", trial.Group);
            json.WriteStartArray("reasons");
            foreach (var reason in trial.Reasons)
            {
                json.WriteStartObject();
                json.WriteString("kind", reason.Kind);
                json.WriteString("text", reason.Text);
                json.WriteNumber("share", reason.Share);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
