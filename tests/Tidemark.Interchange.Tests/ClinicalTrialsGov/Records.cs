using System.Text;
using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Interchange.Tests.ClinicalTrialsGov;

/// <summary>Records read from texts and files.</summary>
internal static class Records
{
    public static (IReadOnlyList<TrialRecord> Records, IReadOnlyList<Finding> Findings) Read(byte[] bytes, string file = "records.json")
    {
        var findings = new List<Finding>();
        var records = RegistryReader.Read(file, new MemoryStream(bytes), findings).ToList();
        return (records, findings);
    }

    public static (IReadOnlyList<TrialRecord> Records, IReadOnlyList<Finding> Findings) Read(string text, string file = "records.json") =>
        Read(Encoding.UTF8.GetBytes(text), file);

    public static string Study(string nctId, string title = "A trial") =>
        $$$$"""{"protocolSection":{"identificationModule":{"nctId":"{{{{nctId}}}}","briefTitle":"{{{{title}}}}"}}}""";
}
