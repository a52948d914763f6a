using System.Globalization;
using System.Xml.Linq;

namespace Tidemark.Build;

/// <summary>What a test run counted, as xUnit's own XML report has it.</summary>
internal sealed record TestCounts(int Passed, int Failed, int Skipped, IReadOnlyList<SkippedTest> Reasons)
{
    public static TestCounts None { get; } = new(0, 0, 0, []);

    public static TestCounts operator +(TestCounts a, TestCounts b) =>
        new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped, [.. a.Reasons, .. b.Reasons]);

    /// <summary>Reads an xUnit XML report.</summary>
    /// <param name="file">The report; null is answered where the test program died before it wrote one.</param>
    public static TestCounts? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var assemblies = XDocument.Load(file).Descendants("assembly").ToList();
        var reasons = assemblies.Descendants("test").Where(t => (string?)t.Attribute("result") == "Skip")
            .Select(t => new SkippedTest((string)t.Attribute("name")!, ((string?)t.Element("reason") ?? "no reason given").Trim()));
        return new(Sum(assemblies, "passed"), Sum(assemblies, "failed") + Sum(assemblies, "errors"), Sum(assemblies, "skipped"), [.. reasons]);
    }

    /// <summary>The line machines read.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped");

    private static int Sum(IEnumerable<XElement> assemblies, string attribute) => assemblies.Sum(a => (int?)a.Attribute(attribute) ?? 0);
}
