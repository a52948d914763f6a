using System.Text.RegularExpressions;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>The report in a browser that has no network.</summary>
public sealed class BrowserTests(AnalyzedSamples samples)
{
    [Theory]
    [InlineData("pbc")]
    [InlineData("NCT06492447")]
    public void Every_figure_is_drawn_without_an_error_and_without_a_network(string id)
    {
        using var folder = new FolderOfTest();
        var report = Path.Combine(samples[id].Output, "report.html");

        var run = Chromium(folder, report);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotMatch("CONSOLE", run.Error);
        var source = File.ReadAllText(report);
        var figures = Regex.Matches(run.Output, "<figure id=\"([^\"]+)\">(.*?)</figure>", RegexOptions.Singleline);
        Assert.Equal(Regex.Count(source, "<figure id="), figures.Count);
        Assert.Empty(figures.Where(figure => !figure.Value.Contains("<svg", StringComparison.Ordinal)).Select(figure => figure.Groups[1].Value));
        Assert.Equal(Regex.Count(source, "<div class=\"plot\""), figures.Count(figure => figure.Value.Contains("class=\"main-svg\"", StringComparison.Ordinal)));
        Assert.Empty(Requests(folder));
    }

    [Fact]
    public void A_page_that_asks_a_host_and_complains_is_seen_to_do_so()
    {
        using var folder = new FolderOfTest { ["page.html"] = "<img src='http://host.invalid/x.png'><script>console.error('no')</script>" };

        var run = Chromium(folder, folder.At("page.html"));

        Assert.Matches("CONSOLE.*no", run.Error);
        Assert.Contains("http://host.invalid/x.png", Requests(folder));
    }

    /// <summary>The page as it stands after its scripts ran; every name resolves to nothing, and the net log keeps what was asked.</summary>
    private static OtherProgram Chromium(FolderOfTest folder, string report) => OtherProgram.Run(
        "chromium",
        "chromium",
        TimeSpan.FromMinutes(2),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--disable-breakpad",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--enable-logging=stderr",
        "--log-level=0",
        $"--user-data-dir={folder.At("profile/here")}",
        $"--log-net-log={folder.At("net.json")}",
        "--virtual-time-budget=20000",
        "--dump-dom",
        new Uri(report).AbsoluteUri);

    /// <summary>Addresses the page asked for over a network.</summary>
    private static IEnumerable<string> Requests(FolderOfTest folder) =>
        Regex.Matches(File.ReadAllText(folder.At("net.json")), "\"network_isolation_key\":\"file://.*?\"url\":\"((?:https?|wss?):[^\"]*)\"").Select(match => match.Groups[1].Value);
}
