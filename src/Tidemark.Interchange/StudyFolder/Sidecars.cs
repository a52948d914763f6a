using System.Text.Encodings.Web;
using System.Text.Json;
using Tidemark.Interchange.Text;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>The small JSON files beside a study: <c>truth.json</c> and <c>first-look.json</c>. Each is optional.</summary>
public static class Sidecars
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The record in a file; null where there is no file, or with a finding where it does not hold one.</summary>
    internal static T? Read<T>(string studyFolder, string file, List<Finding> findings)
        where T : class
    {
        var path = Path.Combine(studyFolder, file);
        if (!File.Exists(path) || SourceFiles.Read(path, file, findings) is not { } source)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(source.Text, Options);
        }
        catch (JsonException fault)
        {
            findings.Add(new(
                FindingCodes.UnexpectedJson,
                fault.Message,
                new(file, (int?)fault.LineNumber + 1, (int?)fault.BytePositionInLine + 1, fault.Path)));
            return null;
        }
    }

    /// <summary>Writes a record, replacing the file: all of it or nothing.</summary>
    /// <param name="content">The record.</param>
    /// <param name="studyFolder">The study folder.</param>
    /// <param name="file">Name of the file, e.g. <c>truth.json</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write<T>(T content, string studyFolder, string file)
        where T : class
    {
        var fresh = Path.Combine(studyFolder, file + ".writing");
        try
        {
            File.WriteAllText(fresh, JsonSerializer.Serialize(content, Written) + "\n");
            File.Move(fresh, Path.Combine(studyFolder, file), overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
