using System.CommandLine;
using System.Text.Json;
using Tidemark.Conduct.Registry;

namespace Tidemark.Cli.Registry;

/// <summary><c>tidemark registry show NCT</c>.</summary>
internal static class RegistryShowCommand
{
    public static Command Create()
    {
        var (trial, folder) = (RegistryOptions.Trial(), RegistryOptions.Folder());
        var command = new Command("show", "Show a trial: every section of its page, and what contradicts itself in it") { trial, folder };
        command.Answers((parsed, _) => ShowRecord.Run(parsed.GetValue(trial)!, parsed.GetValue(folder)!, TimeProvider.System), RecordText.Write, Write);
        return command;
    }

    private static void Write(ShownRecord shown, Utf8JsonWriter json)
    {
        json.WriteString("nctId", shown.Page.NctId);
        json.WriteString("title", shown.Page.Title);
        json.WriteString("lastUpdated", shown.Page.LastUpdated);
        json.WriteString("form", shown.Record.Form.ToString());
        json.WriteNumber("versions", shown.Versions);
        json.WriteStartArray("sections");
        foreach (var section in shown.Page.Sections)
        {
            json.WriteStartObject();
            json.WriteString("title", section.Title);
            json.WriteStartArray("items");
            foreach (var item in section.Items)
            {
                json.WriteStartObject();
                json.WriteString("label", item.Label);
                json.WriteString("text", item.Text);
                json.WriteNumber("depth", item.Depth);
                json.WriteString("path", item.Path);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        RegistryAnswer.WriteFindings("observations", shown.Observations, json);
        RelatedJson.Write("related", shown.Related, json);
        json.WritePropertyName("record");
        shown.Record.Root.Element.WriteTo(json);
    }
}
