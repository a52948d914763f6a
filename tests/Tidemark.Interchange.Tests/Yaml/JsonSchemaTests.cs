using System.Text.Json.Nodes;
using Tidemark.Interchange.Yaml;
using Tidemark.Protocol;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.Yaml;

/// <summary>The schemas in <c>schemas/</c> are what the records give. After a change of the records: <c>TIDEMARK_REWRITE=1 dotnet run --project tests/Tidemark.Interchange.Tests</c>.</summary>
public sealed class JsonSchemaTests
{
    [Fact]
    public void The_protocol_schema_is_what_the_records_give() => Kept.Equal("schemas/protocol.schema.json", JsonSchemaText.Of<StudyProtocol>());

    [Fact]
    public void The_plan_schema_is_what_the_records_give() => Kept.Equal("schemas/plan.schema.json", JsonSchemaText.Of<AnalysisPlan>());

    [Fact]
    public void Each_kind_of_analysis_is_a_branch_that_asks_for_the_estimand_when_inferential()
    {
        var branches = JsonNode.Parse(JsonSchemaText.Of<AnalysisPlan>())!["definitions"]!["plannedAnalysis"]!["oneOf"]!.AsArray();

        Assert.Equal(typeof(PlannedAnalysis).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(PlannedAnalysis))), branches.Count);
        Assert.All(branches, branch =>
        {
            Assert.Equal("kind", branch!["required"]![0]!.GetValue<string>());
            Assert.Equal("estimand", branch["then"]!["required"]![0]!.GetValue<string>());
        });
    }
}
