using Tidemark.Conduct.Registry;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests.Registry;

public class SyncRecordsTests
{
    private static readonly SyncPace Fast = new(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), 3);

    [Fact]
    public async Task Every_page_is_asked_for_once_and_every_study_kept()
    {
        using var server = new ApiServer(39471);
        using var folder = new FolderOfTest();

        var outcome = await Sync(server, folder);

        Assert.Empty(outcome.Findings);
        Assert.Equal((5, 5), (outcome.Value!.Read, outcome.Value.Trials));
        Assert.Equal(3, server.Asked.Count);
        Assert.Contains("query.cond=breast%20cancer", server.Asked[0].AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("RANGE%5B2024-01-01%2CMAX%5D", server.Asked[0].AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_broken_pages_and_lost_connections_are_tried_again()
    {
        using var server = new ApiServer(39472);
        using var folder = new FolderOfTest();
        server.Fail(ApiServer.Status(429), ApiServer.Status(503), ApiServer.Body("<html>busy</html>"));

        var outcome = await Sync(server, folder);

        Assert.Empty(outcome.Findings);
        Assert.Equal(5, outcome.Value!.Trials);
        Assert.Equal(6, server.Asked.Count);
    }

    [Fact]
    public async Task What_was_broken_off_goes_on_at_the_page_it_had_reached()
    {
        using var server = new ApiServer(39473);
        using var folder = new FolderOfTest();
        await Sync(server, folder);
        using var second = new FolderOfTest();
        server.Asked.Clear();
        server.Fail(ApiServer.Body("""{"studies":[{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}}}],"nextPageToken":"3"}"""), ApiServer.Drop, ApiServer.Drop, ApiServer.Drop, ApiServer.Drop);

        var broken = await Sync(server, second);
        var again = await Sync(server, second);

        Assert.Equal(FindingCodes.SyncStopped, Assert.Single(broken.Findings).Code);
        Assert.Equal(1, broken.Value!.Trials);
        Assert.Empty(again.Findings);
        Assert.Equal(4, again.Value!.Trials);
        Assert.Contains("pageToken=3", server.Asked[^2].AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_the_server_does_not_understand_is_not_asked_again()
    {
        using var server = new ApiServer(39474);
        using var folder = new FolderOfTest();
        server.Fail(ApiServer.Status(400));

        var outcome = await Sync(server, folder);

        Assert.Contains("400", Assert.Single(outcome.Findings).Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    private static async Task<Outcome<ImportedRecords>> Sync(ApiServer server, FolderOfTest folder)
    {
        using var client = new HttpClient();
        return await SyncRecords.RunAsync(server.Root, new ApiAsk("breast cancer", "2024-01-01", 2), folder.Path, client, Fast, new Progress<string>(), TestContext.Current.CancellationToken);
    }
}
