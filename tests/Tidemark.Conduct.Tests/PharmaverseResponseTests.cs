using System.Globalization;
using Tidemark.Analysis.Endpoints;
using Tidemark.Conduct.Response;
using Tidemark.Interchange.Csv;
using Tidemark.Response;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>
/// Eight subjects, three assessors, 66 time points of pharmaversesdtm, and pharmaverseadam's best overall responses, PFS and sums
/// (synthetic, Apache-2.0). The one difference breaks footnote a of Table 3; docs/theory/recist.md lists it.
/// </summary>
public sealed class PharmaverseResponseTests
{
    private static readonly Lazy<Outcome<DerivedStudy>> Derived = new(() => DeriveResponse.Run(
        string.Join(',', Sdtm("tu_onco_recist"), Sdtm("tr_onco_recist"), Sdtm("rs_onco_recist")),
        new ResponseOptions { Demographics = Sdtm("dm"), Exposure = Sdtm("ex"), Disposition = Sdtm("ds") }));

    [Fact]
    public void All_overall_responses_agree_but_one_that_forgets_the_complete_response_before_it()
    {
        SkipWithoutData();
        var assessments = Derived.Value.Value!.Courses.SelectMany(course => course.Assessments).ToList();

        Assert.Equal(66, assessments.Count(assessment => assessment.Derived is not null && assessment.Call is not null));
        var differing = Assert.Single(assessments, assessment => assessment.Disagree);
        Assert.Equal("01-701-1133", differing.Derived!.Course.Subject);
        Assert.Equal("RADIOLOGIST 2", differing.Derived.Course.Assessor.Id);
        Assert.Equal((OverallResponse.PR, "PD: disease (T01) after complete response at WEEK 6"), (differing.Call!.Response, differing.Derived.Explain()));
    }

    [Fact]
    public void Findings_are_the_disagreement_and_the_completed_date_and_nothing_else()
    {
        SkipWithoutData();

        Assert.Equal(["TM-T015", "TM-T016"], Derived.Value.Findings.Select(finding => finding.Code.Id));
    }

    [Fact]
    public void Best_overall_response_with_and_without_confirmation_agrees()
    {
        SkipWithoutData();
        var expected = Table("adrs_onco").Where(row => row("PARAMCD") is "BOR" or "CBOR").ToLookup(row => (row("USUBJID"), row("PARAMCD")), row => row("AVALC"));

        var compared = Investigator.Select(course => (course, Subject: course.Subject)).ToList();
        Assert.Equal(8, compared.Count);
        Assert.All(compared, pair =>
        {
            Assert.Equal(expected[(pair.Subject, "BOR")].Single(), ResponseWords.Of(pair.course.Best.Response));
            Assert.Equal(expected[(pair.Subject, "CBOR")].Single(), ResponseWords.Of(pair.course.Confirmed.Response));
        });
    }

    [Fact]
    public void Progression_free_survival_agrees_in_days_and_event()
    {
        SkipWithoutData();
        var expected = Table("adtte_onco").Where(row => row("PARAMCD") == "PFS").ToDictionary(row => row("USUBJID"), row => (double.Parse(row("AVAL"), CultureInfo.InvariantCulture), row("CNSR") == "0"));

        Assert.All(Investigator, course =>
            Assert.Equal(expected[course.Subject], (course.ProgressionFreeSurvival!.Days + 1, course.ProgressionFreeSurvival.Event)));
    }

    [Fact]
    public void Sums_and_their_changes_agree()
    {
        SkipWithoutData();
        var derived = Investigator.SelectMany(course => course.Assessments).ToDictionary(
            assessment => (assessment.Derived!.Course.Subject, assessment.Derived.Visit.Name), assessment => assessment.Derived!);
        var rows = Table("adtr_onco").Where(row => row("PARAMCD") == "SDIAM" && row("AVISIT") != "BASELINE").ToList();

        Assert.Equal(19, rows.Count);
        Assert.All(rows, row =>
        {
            var mine = derived[(row("USUBJID"), row("AVISIT"))];
            Assert.Equal(decimal.Parse(row("AVAL"), CultureInfo.InvariantCulture), mine.Sum);
            Assert.Equal(decimal.Parse(row("NADIR"), CultureInfo.InvariantCulture), mine.Nadir);
            Assert.Equal(double.Parse(row("PCHG"), CultureInfo.InvariantCulture), (double)mine.PercentFromBaseline!.Value, 10);
        });
    }

    private static IEnumerable<DerivedCourse> Investigator => Derived.Value.Value!.Courses.Where(course => course.Assessor.Evaluator == "INVESTIGATOR");

    private static string Sdtm(string domain) => SharedFolder.At("data", "pharmaversesdtm", domain + ".csv");

    private static IEnumerable<Func<string, string>> Table(string name)
    {
        var path = SharedFolder.At("data", "pharmaverseadam", name + ".csv");
        var table = CsvReader.Read(name, File.ReadAllText(path), [])!;
        return table.Rows.Select(row => new Func<string, string>(column => row.Fields[table.IndexOf(column)].Text));
    }

    private static void SkipWithoutData() => Assert.SkipUnless(
        File.Exists(Sdtm("tr_onco_recist")), "pharmaversesdtm is not here (TIDEMARK_SHARED names no folder with it)");
}
