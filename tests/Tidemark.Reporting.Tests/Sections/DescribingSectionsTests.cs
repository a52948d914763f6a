using Tidemark.Analysis;
using Tidemark.Analysis.Tests;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Sections;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Tests.Sections;

/// <summary>The sections of the describing analyses, on the worked cohort.</summary>
public sealed class DescribingSectionsTests
{
    [Fact]
    public void Every_table_says_n_and_every_figure_has_its_data_and_words()
    {
        var context = WorkedCohort.Cut().Context(WorkedCohort.Plan());
        var sections = ReportSections.Of(AnalysisRun.All(context), context.Protocol);
        var displays = sections.SelectMany(section => section.Displays).ToList();
        Assert.All(displays.OfType<Table>(), table => Assert.StartsWith("n = ", table.Notes[0], StringComparison.Ordinal));
        Assert.All(displays.OfType<Figure>(), figure => Assert.NotEmpty(figure.Data.Rows));
        Assert.All(displays.OfType<Figure>(), figure => Assert.NotEmpty(figure.Words.AltText));
        Assert.Equal(displays.Count, displays.Select(display => display.Id).Distinct().Count());
        Assert.All(displays.OfType<Table>(), table => Assert.All(table.Rows, row => Assert.True(row.IsGroup || row.Cells.Count == table.Columns.Count)));
        var page = HtmlReport.Write(new Report { Study = context.Study, Cut = context.Cut, Version = "test", Sections = sections });
        Assert.Contains("visits-spaghetti", page, StringComparison.Ordinal);
    }
}
