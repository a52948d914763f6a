using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Conduct.Registry;

namespace Tidemark.Cli.Registry;

/// <summary><c>tidemark registry import FILE|DIR|ZIP</c>.</summary>
internal static class RegistryImportCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE") { Description = "File, folder or ZIP of records: API JSON, full-study JSON, XML, JSON lines" };
        var folder = RegistryOptions.Folder();
        var command = new Command("import", "Import records; again changes nothing, after a break it goes on where it stopped") { source, folder };
        command.Answers(
            (parsed, step) => ImportRecords.Run(parsed.GetValue(source)!, parsed.GetValue(folder)!, step),
            (done, output) => output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{done.Read} records read: {done.Added} new trials, {done.Versions} further versions, {done.Same} held already; {done.Skipped} passed over. {done.Trials} trials held.")),
            Write);
        return command;
    }

    /// <summary>Writes what was done.</summary>
    public static void Write(ImportedRecords done, Utf8JsonWriter json)
    {
        json.WriteNumber("read", done.Read);
        json.WriteNumber("added", done.Added);
        json.WriteNumber("versions", done.Versions);
        json.WriteNumber("same", done.Same);
        json.WriteNumber("skipped", done.Skipped);
        json.WriteNumber("trials", done.Trials);
    }
}
