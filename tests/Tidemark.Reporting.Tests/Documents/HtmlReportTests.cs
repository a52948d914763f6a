using System.Text.RegularExpressions;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Tests.Documents;

public sealed partial class HtmlReportTests
{
    private static readonly string Example = HtmlReport.Write(ExampleReport.Report());

    [Fact]
    public void The_example_is_left_beside_the_tests_for_the_eye()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "example-report.html");
        File.WriteAllText(path, Example);
        Assert.True(new FileInfo(path).Length > 1_000_000);
    }

    [Fact]
    public void Two_writings_are_the_same_byte_for_byte() =>
        Assert.Equal(Example, HtmlReport.Write(ExampleReport.Report()));

    [Fact]
    public void Nothing_is_fetched_from_anywhere()
    {
        var own = WithoutPlotly(Example);
        Assert.DoesNotMatch(@"(src|href|action|srcset)\s*=\s*[""']?\s*(https?:)?//", own);
        Assert.DoesNotMatch(@"@import|url\(|fetch\(|XMLHttpRequest|<link|<iframe|<img|<base", own);
        Assert.Contains("default-src 'none'", Example, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", Example, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_to_an_anchor_and_every_anchor_stands_once()
    {
        var own = WithoutPlotly(Example);
        var ids = IdPattern().Matches(own).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        var links = LinkPattern().Matches(own).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(links.Count > 25);
        Assert.Empty(links.Except(ids));
    }

    [Fact]
    public void A_display_with_an_identifier_taken_is_a_mistake_of_the_programmer()
    {
        var report = ExampleReport.Report();
        var twice = report with { Sections = [report.Sections[0], report.Sections[0] with { Id = "other" }] };
        Assert.Throws<InvalidOperationException>(() => HtmlReport.Write(twice));
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        const string Hostile = "</script><script>alert(1)</script><b onmouseover='x'>\"&";
        var figure = ScatterFigure.Of(
            new FigureText("hostile", Hostile, Hostile, Hostile),
            new Axis(Hostile),
            new Axis("y"),
            [new ScatterPoint(Hostile, Hostile, 1, 2, new PointSource(Hostile, Hostile, new SourceLine(Hostile, 3)))]);
        var table = new Table("t", Hostile, [Hostile], [new TableRow(Cell.Of(Hostile))], [Hostile]);
        var report = ExampleReport.Report(Hostile);
        var html = HtmlReport.Write(report with
        {
            Sections = [report.Sections[0] with { Title = Hostile, Words = [Hostile], Headline = Hostile, Displays = [table, figure] }],
            Findings = [new Finding(FindingCodes.LimitUsed, Hostile, new Where(Hostile, 1))],
        });
        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b onmouseover", html, StringComparison.Ordinal);
        Assert.Equal(ScriptPattern().Count(Example) - 9, ScriptPattern().Count(html));
    }

    [Fact]
    public void A_simulated_study_says_so_on_every_section_table_and_figure()
    {
        var tags = Regex.Count(Example, "<span class=\"simulated\">");
        var places = Regex.Count(WithoutPlotly(Example), "<caption|<figcaption|<h3 id=");
        Assert.True(tags >= places, $"{tags} tags for {places} places");
        Assert.Contains("@top-right { content: \"SIMULATED DATA\"", Example, StringComparison.Ordinal);
        Assert.DoesNotContain("SIMULATED", WithoutPlotly(HtmlReport.Write(ExampleReport.Report(simulated: false))), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_figure_prints_the_data_cut_and_has_its_data_as_a_table()
    {
        Assert.Equal(11, Regex.Count(Example, "<figure "));
        Assert.Equal(11, Regex.Count(Example, "Data cut <a href=\"#provenance\"><code>0f3c9a71b2d8</code>"));
        Assert.Equal(11, Regex.Count(Example, "<details class=\"data"));
    }

    [Fact]
    public void The_primary_comes_first_after_summary_and_the_exploratory_say_how_many_tests_were_run()
    {
        var order = new[] { "id=\"summary\"", "id=\"group-primary\"", "id=\"group-secondary\"", "id=\"group-sensitivity\"", "id=\"group-descriptive\"", "id=\"group-exploratory\"", "id=\"checklists\"", "id=\"truth\"" }
            .Select(anchor => Example.IndexOf(anchor, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("Tests run here: 1,", Example, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_analysis_is_set_out_and_not_counted_as_an_answer_of_a_checklist()
    {
        Assert.Contains("TM-A002", Example, StringComparison.Ordinal);
        Assert.Contains("This analysis was not carried out", Example, StringComparison.Ordinal);
        var checklists = Example[Example.IndexOf("id=\"checklists\"", StringComparison.Ordinal)..];
        Assert.DoesNotContain("href=\"#pfs-baseline\"", checklists, StringComparison.Ordinal);
        Assert.Contains("href=\"#pfs-landmark\"", checklists, StringComparison.Ordinal);
    }

    [Fact]
    public void The_truth_page_says_what_is_covered_and_what_has_no_number()
    {
        var truth = TruthSection.Of(ExampleReport.Report())!;
        var rows = ((Table)truth.Displays[0]).Rows;
        Assert.Equal(["yes", Format.Missing], rows.Select(row => row.Cells[4].Text));
        Assert.Null(TruthSection.Of(ExampleReport.Report(simulated: false)));
    }

    private static string WithoutPlotly(string html)
    {
        var start = html.IndexOf("<script>/**", StringComparison.Ordinal);
        Assert.True(start > 0);
        return html[..start] + html[html.IndexOf("</script>", start, StringComparison.Ordinal)..];
    }

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("<script")]
    private static partial Regex ScriptPattern();
}
