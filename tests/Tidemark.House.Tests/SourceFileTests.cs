using System.Text.RegularExpressions;

namespace Tidemark.House.Tests;

public partial class SourceFileTests
{
    private const int LongestFile = 400;

    private static readonly string[] ForbiddenSuffixes = ["Manager", "Helper", "Helpers", "Util", "Utils", "Info", "Service", "Processor", "Impl", "Dto", "Base"];

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var tooLong = Checkout.Files("src", "*.cs").Concat(Checkout.Files("tests", "*.cs"))
            .Select(f => (File: f, Lines: Checkout.Read(f).Split('\n').Length - 1))
            .Where(f => f.Lines > LongestFile);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void A_file_holds_one_public_type_named_as_the_file_or_a_closed_hierarchy_of_records()
    {
        var crowded = Checkout.Files("src", "*.cs").Where(f => !HoldsOneType(f));

        Assert.Empty(crowded);
    }

    [Fact]
    public void No_type_has_a_suffix_that_says_nothing()
    {
        var named = from file in Checkout.Files("src", "*.cs")
                    from Match type in AnyType().Matches(Checkout.Read(file))
                    let name = type.Groups["name"].Value
                    where ForbiddenSuffixes.Any(s => name.EndsWith(s, StringComparison.Ordinal))
                    select $"{file}: {name}";

        Assert.Empty(named);
    }

    [Fact]
    public void No_tracked_text_names_a_path_of_one_machine()
    {
        var named = from file in Checkout.Files("")
                    where Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".slnx" or ".md" or ".R" or ".yaml" or ".json" or ".js" or ".css" or ".csv" or ".cmd" or ""
                    where MachinePath().IsMatch(Checkout.Read(file))
                    select file;

        Assert.Empty(named);
    }

    [Fact]
    public void Only_the_command_line_may_speak_to_a_console()
    {
        var props = Checkout.Read("src/Directory.Build.props");

        Assert.Contains("BannedSymbols.Console.txt\" Condition=\"'$(MSBuildProjectName)' != 'Tidemark.Cli'\"", props, StringComparison.Ordinal);
    }

    private static bool HoldsOneType(string file)
    {
        var types = PublicType().Matches(Checkout.Read(file));
        if (types.Count == 0)
        {
            return true;
        }

        // Generic types and partial classes: Outcome.cs holds Outcome<T>, FindingCodes.Analysis.cs a part of FindingCodes.
        var name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        if (types[0].Groups["name"].Value != name)
        {
            return false;
        }

        return types.Count == 1 || (types[0].Groups["words"].Value.Contains("abstract record", StringComparison.Ordinal) && types.Skip(1).All(t => IsKindOf(t, name)));
    }

    private static bool IsKindOf(Match type, string hierarchy) =>
        type.Groups["words"].Value.Contains("record", StringComparison.Ordinal) && Regex.IsMatch(type.Groups["rest"].Value, $@":\s*{hierarchy}\b");

    [GeneratedRegex(@"^public (?<words>(?:(?:abstract|sealed|static|partial|readonly|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum))\s+(?<name>\w+)(?<rest>[^{;]*)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|file|protected) )?(?:(?:abstract|sealed|static|partial|readonly|ref) )*(?:class|record struct|record|struct|interface|enum) (?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex AnyType();

    // Built from parts, or this file would name one.
    [GeneratedRegex(@"(^|[\s""'`(=])/(?:home|work|farm|Users|tmp/bash_jobs)/[A-Za-z0-9]|[A-Z]:\\Users\\[A-Za-z0-9]", RegexOptions.Multiline)]
    private static partial Regex MachinePath();
}
