using System.Text.Json;
using Tidemark.Interchange.Text;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>The small JSON files beside a study: <c>truth.json</c> and <c>first-look.json</c>. Each is optional.</summary>
internal static class Sidecars
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The record in a file; null where there is no file, or with a finding where it does not hold one.</summary>
    public static T? Read<T>(string studyFolder, string file, List<Finding> findings)
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
}
