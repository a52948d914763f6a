using System.Globalization;
using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Tests.Response;

/// <summary>Rows as people enter them: what cannot be is said with subject, lesion and assessment, and the rest is derived.</summary>
public class LesionCoursesTests
{
    [Fact]
    public void Sound_rows_make_a_course_and_no_finding()
    {
        var outcome = From("-7 T1 target liver 41", "-7 N1 target lymph+node 21", "43 T1 target liver 20", "43 N1 target lymph+node 9");

        Assert.Empty(outcome.Findings);
        var course = Assert.Single(outcome.Value!);
        Assert.Equal(0, course.Baseline);
        Assert.True(course.Lesions[1].Nodal);
        Assert.Equal("PR: sum 62 -> 29 mm, -53 % from baseline", new Recist11().Derive(course)[0].Explain());
    }

    [Theory]
    [InlineData("TM-T001", "T1", "-7 T1 target liver 9.9", "43 T1 target liver 9")]
    [InlineData("TM-T002", "T1", "-7 T1 target lymph+node 14.9", "43 T1 target lymph+node 9")]
    [InlineData("TM-T003", "T6", "-7 T1 target liver 20", "-7 T2 target lung 20", "-7 T3 target bone 20", "-7 T4 target skin 20", "-7 T5 target brain 20", "-7 T6 target spleen 20")]
    [InlineData("TM-T004", "liver", "-7 T1 target liver 20", "-7 T2 target liver+segment+5 20", "-7 T3 target hepatic+left+lobe 20")]
    [InlineData("TM-T004", "lymph nodes", "-7 T1 target axillary+lymph+node 20", "-7 T2 target lymph+node,+mediastinal 20", "-7 T3 target lymph+node 20")]
    [InlineData("TM-T004", "kidney", "-7 T1 target left+kidney 20", "-7 T2 target kidney,+right 20", "-7 T3 target kidneys 20")]
    [InlineData("TM-T005", "-60", "-60 T1 target liver 20", "-7 T1 target liver 20")]
    [InlineData("TM-T006", "20 mm and 30 mm", "-7 T1 target liver 20", "-7 T1 target liver 30")]
    [InlineData("TM-T007", "001", "3 T1 target liver 20", "43 T1 target liver 20")]
    [InlineData("TM-T008", "T2", "-7 T1 target liver 20", "43 T1 target liver 20", "43 T2 target liver 20")]
    [InlineData("TM-T009", "T1", "-7 T1 target liver 20", "43 T1 nonTarget liver 20")]
    [InlineData("TM-T010", "shrunk", "-7 T1 target liver 20", "43 T1 target liver shrunk")]
    [InlineData("TM-T011", "T1", "-7 T1 target liver 20", "43 T1 target liver present")]
    [InlineData("TM-T012", "29 days", "-29 T1 target liver 20", "43 T1 target liver 20")]
    [InlineData("TM-T020", "T2", "-7 T1 target liver 20", "-7 T2 target liver absent?")]
    public void What_cannot_be_is_a_finding_that_names_it(string code, string names, params string[] rows)
    {
        var findings = From(rows).Findings;

        var finding = Assert.Single(findings, finding => finding.Code.Id == code);
        Assert.Contains(names, finding.Message, StringComparison.Ordinal);
        Assert.Contains("001", finding.Message, StringComparison.Ordinal);
        Assert.Equal("lesions.csv", finding.Where.File);
    }

    [Fact]
    public void What_can_still_be_derived_is_derived()
    {
        var without = Derive("3 T1 target liver 20", "43 T1 target liver 10", "85 NEW1 new liver 12", "85 T1 target liver 10");
        var six = Derive(
            "-7 T1 target liver 20", "-7 T2 target lung 20", "-7 T3 target bone 20", "-7 T4 target skin 20", "-7 T5 target brain 20", "-7 T6 target spleen 20",
            "43 T1 target liver 14", "43 T2 target lung 14", "43 T3 target bone 14", "43 T4 target skin 14", "43 T5 target brain 14", "43 T6 target spleen 14");

        Assert.Equal(["NE", "NE", "PD"], without);
        Assert.Equal(["PR"], six);
    }

    [Fact]
    public void Fragments_of_a_split_lesion_add_up_under_the_lesion_they_came_from()
    {
        Assert.Equal(["PR"], Derive("-7 T1 target liver 40", "43 T1.1 target liver 12", "43 T1.2 target liver 16"));
        Assert.Equal(["NE"], Derive("-7 T1 target liver 40", "43 T1.1 target liver 12", "43 T1.2 target liver not+evaluated"));
        Assert.Empty(From("-7 T1 target liver 40", "43 T1.1 target liver 12", "43 T1.2 target liver 16").Findings);
    }

    [Fact]
    public void Each_assessor_has_a_course_of_its_own()
    {
        var rows = new[] { Row("-7 T1 target liver 40"), Row("43 T1 target liver 28"), Row("-7 T1 target liver 40") with { Evaluator = "BICR", EvaluatorId = "1" }, Row("43 T1 target liver 29") with { Evaluator = "BICR", EvaluatorId = "1" } };

        var courses = LesionCourses.From(rows, Day).Value!;

        Assert.Equal(["INV: PR", "BICR 1: SD"], courses.Select(course => $"{course.Assessor}: {new Recist11().Derive(course)[0].Word}"));
    }

    [Fact]
    public void Scans_of_one_visit_on_several_days_date_progression_by_the_scan_that_showed_it()
    {
        var rows = new[]
        {
            Row("-7 T1 target liver 40") with { Visit = "SCREENING", VisitNumber = 1 },
            Row("43 T1 target liver 60") with { Visit = "WEEK 6", VisitNumber = 2 },
            Row("40 NEW1 new brain 12") with { Visit = "WEEK 6", VisitNumber = 2 },
        };

        var withNew = new Recist11().Derive(LesionCourses.From(rows, Day).Value![0])[0];
        var byTarget = new Recist11().Derive(LesionCourses.From(rows[..2], Day).Value![0])[0];

        Assert.Equal((40, 43), (withNew.Day, byTarget.Day));
    }

    private static string[] Derive(params string[] rows) => [.. new Recist11().Derive(From(rows).Value![0]).Select(assessment => assessment.Word)];

    private static Outcome<IReadOnlyList<LesionCourse>> From(params string[] rows) => LesionCourses.From(rows.Select(Row), Day);

    private static DayOfScan Day(LesionMeasurement row) => new(row.Time.DaysSince(TimePoint.DaysAfterOrigin(0)));

    /// <summary>Day, lesion, role, site and a diameter or a state; + stands for a blank.</summary>
    private static LesionMeasurement Row(string text)
    {
        var parts = text.Split(' ').Select(part => part.Replace('+', ' ')).ToArray();
        var measured = decimal.TryParse(parts[4], CultureInfo.InvariantCulture, out var size);
        return new("001", parts[1], Enum.Parse<LesionRole>(parts[2], ignoreCase: true), parts[3], false,
            TimePoint.DaysAfterOrigin(double.Parse(parts[0], CultureInfo.InvariantCulture)), measured ? size : null, measured ? null : parts[4], "INV", new SourceLine("lesions.csv", 1));
    }
}
