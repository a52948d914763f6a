using Tidemark.Interchange.StudyFolder;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.StudyFolder;

public sealed class DomainsTests
{
    [Fact]
    public void The_documented_columns_are_the_ones_read() => Kept.EqualPart(
        "docs/formats/study-folder.md",
        "domains",
        string.Concat(Domains.All.Select(domain => $"""
            ### `{domain.Name}`: {domain.File}
            | column | needed | what it holds |
            |---|---|---|
            {string.Join('\n', domain.Columns.Select(column => $"| `{column.Name}` | {(column.Required ? "yes" : "no")} | {column.Meaning} |"))}


            """)));
}
