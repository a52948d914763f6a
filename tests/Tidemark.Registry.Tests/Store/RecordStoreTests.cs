using Tidemark.Registry.Store;
using Tidemark.Testing;

namespace Tidemark.Registry.Tests.Store;

public class RecordStoreTests
{
    private const string Later = """{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"new"},"statusModule":{"lastUpdatePostDateStruct":{"date":"2025-01-01"}}}}""";
    private const string Earlier = """{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"old"},"statusModule":{"lastUpdatePostDateStruct":{"date":"2024-01-01"}}}}""";

    [Fact]
    public void The_same_content_again_changes_nothing()
    {
        using var folder = new FolderOfTest();
        using var store = RecordStore.Open(folder.Path);

        Assert.Equal(Addition.New, store.Add(Trials.Read(Later)).Addition);
        Assert.Equal(Addition.Same, store.Add(Trials.Read(Later)).Addition);
        store.Commit("a", "b", 2, finished: true);
        Assert.Equal(1, store.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_version_posted_last_is_the_trials_own_whichever_came_first(bool laterFirst)
    {
        using var folder = new FolderOfTest();
        using var store = RecordStore.Open(folder.Path);
        store.Add(Trials.Read(laterFirst ? Later : Earlier));
        store.Add(Trials.Read(laterFirst ? Earlier : Later));
        store.Commit("a", "b", 2, finished: true);

        Assert.Equal("2025-01-01", store.Find("NCT00000001")!.Posted);
        Assert.Equal(["2024-01-01", "2025-01-01"], store.Versions("NCT00000001").Select(version => version.Posted));
        Assert.Equal(Later, System.Text.Encoding.UTF8.GetString(store.Find("NCT00000001")!.Source));
    }

    [Fact]
    public void What_was_not_committed_is_gone_and_the_place_reached_is_kept()
    {
        using var folder = new FolderOfTest();
        using (var store = RecordStore.Open(folder.Path))
        {
            store.Add(Trials.Read(Later));
            store.Commit("file", "stamp", 1, finished: false);
            store.Add(Trials.Read(Trials.Flat("NCT00000002", "never committed")));
        }

        using var again = RecordStore.Open(folder.Path);
        Assert.Equal(1, again.Count);
        Assert.Equal((1, false), again.Progress("file", "stamp"));
        Assert.Equal((0, false), again.Progress("file", "another stamp"));
    }
}
