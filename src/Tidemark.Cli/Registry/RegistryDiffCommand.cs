using System.CommandLine;
using System.Text.Json;
using Tidemark.Conduct.Registry;
using Tidemark.Registry.Page;

namespace Tidemark.Cli.Registry;

/// <summary><c>tidemark registry diff NCT</c>.</summary>
internal static class RegistryDiffCommand
{
    public static Command Create()
    {
        var (trial, folder) = (RegistryOptions.Trial(), RegistryOptions.Folder());
        var command = new Command("diff", "Show what changed between the versions held of a trial, in words") { trial, folder };
        command.Answers((parsed, _) => CompareVersions.Run(parsed.GetValue(trial)!, parsed.GetValue(folder)!), Write, WriteJson);
        return command;
    }

    private static void Write(ComparedVersions compared, TextWriter output)
    {
        foreach (var step in compared.Steps)
        {
            output.WriteLine($"{compared.NctId} from {step.Earlier} to {step.Later}:");
            foreach (var change in step.Changes.DefaultIfEmpty("Nothing but its layout."))
            {
                output.WriteLine($"  {PageText.Visible(change)}");
            }
        }
    }

    private static void WriteJson(ComparedVersions compared, Utf8JsonWriter json)
    {
        json.WriteString("nctId", compared.NctId);
        json.WriteNumber("versions", compared.Versions);
        json.WriteStartArray("steps");
        foreach (var step in compared.Steps)
        {
            json.WriteStartObject();
            json.WriteString("earlier", step.Earlier);
            json.WriteString("later", step.Later);
            json.WriteStartArray("changes");
            foreach (var change in step.Changes)
            {
                json.WriteStringValue(change);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
