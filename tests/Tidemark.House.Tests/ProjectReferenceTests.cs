using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tidemark.House.Tests;

public partial class ProjectReferenceTests
{
    [Fact]
    public void Every_project_uses_what_the_table_in_docs_house_md_says_and_nothing_else()
    {
        var table = Table();
        Assert.NotEmpty(table);

        var built = Checkout.Files("src", "*.csproj").ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, Uses);

        Assert.Equal(Lines(table), Lines(built));
    }

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var solution = XDocument.Parse(Checkout.Read("Tidemark.slnx")).Descendants("Project").Select(p => (string)p.Attribute("Path")!).Order(StringComparer.Ordinal);

        Assert.Equal(Checkout.Files("", "*.csproj"), solution);
    }

    [Fact]
    public void Every_source_project_with_code_has_a_test_project()
    {
        var missing = Checkout.Files("src", "*.csproj").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(name => !File.Exists(Path.Combine(Checkout.Root, "tests", $"{name}.Tests", $"{name}.Tests.csproj")));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Lines(Dictionary<string, Use> uses) =>
        uses.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => $"{u.Key}: {string.Join(", ", u.Value.Projects)} | {string.Join(", ", u.Value.Packages)}");

    private static Dictionary<string, Use> Table() => Checkout.Read("docs/house.md").Split('\n')
        .Select(line => line.Split('|'))
        .Where(cells => cells.Length == 6 && cells[1].Trim().StartsWith("`Tidemark", StringComparison.Ordinal))
        .ToDictionary(cells => Words(cells[1])[0], cells => new Use(Words(cells[3]), Words(cells[4])));

    private static string[] Words(string cell) => [.. Quoted().Matches(cell).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)];

    private static Use Uses(string project)
    {
        var items = XDocument.Parse(Checkout.Read(project));
        return new(Included(items, "ProjectReference", Path.GetFileNameWithoutExtension), Included(items, "PackageReference", name => name));
    }

    private static string[] Included(XDocument project, string item, Func<string, string?> name) =>
        [.. project.Descendants(item).Where(i => (string?)i.Attribute("PrivateAssets") != "all").Select(i => name((string)i.Attribute("Include")!)!).Order(StringComparer.Ordinal)];

    [GeneratedRegex("`([A-Za-z.]+)`")]
    private static partial Regex Quoted();

    private sealed record Use(string[] Projects, string[] Packages);
}
