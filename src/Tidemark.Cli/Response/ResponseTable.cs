using System.Globalization;
using Tidemark.Analysis.Endpoints;
using Tidemark.Analysis.Results;
using Tidemark.Conduct.Response;
using Tidemark.Response;

namespace Tidemark.Cli.Response;

/// <summary>Derived responses for people: each subject and assessor, each assessment with its sentence, then the rates.</summary>
internal static class ResponseTable
{
    private static readonly int[] Widths = [14, 12, 10, 9, 9, 14, 14, 4, 14];

    public static void Write(DerivedStudy study, TextWriter output)
    {
        foreach (var course in study.Courses)
        {
            Write(course, output);
        }

        output.WriteLine();
        foreach (var rates in study.Rates)
        {
            output.WriteLine($"{rates.Assessor}: objective response {Rate(rates.Objective)}, disease control {Rate(rates.Control)}, clinical benefit {Rate(rates.Benefit)}");
        }
    }

    private static void Write(DerivedCourse course, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{course.Subject} · {course.Assessor}");
        if (course.Assessments.Count > 0)
        {
            output.WriteLine(Line("visit", "date", "sum", "baseline", "nadir", "target", "non-target", "new", "overall") + "why");
        }

        foreach (var assessment in course.Assessments)
        {
            output.WriteLine(Line(assessment));
        }

        output.WriteLine($"  best overall response {course.Best.Explain()}");
        output.WriteLine($"  with confirmation     {course.Confirmed.Explain()}");
        if (course.ProgressionFreeSurvival is { } survival)
        {
            output.WriteLine($"  progression-free      {(survival.Event ? "event" : "censored")} at {Text(survival.Days + 1)} days: {survival.Reason}{(survival.Imputed ? " (date completed by rule)" : "")}");
        }
    }

    private static string Line(DerivedAssessment assessment)
    {
        if (assessment.Derived is not { } derived)
        {
            var call = assessment.Call?.Response is { } response ? ResponseWords.Of(response) : "";
            return Line(assessment.Call?.Visit ?? "", assessment.Time.ToString(), "", "", "", "", "", "", "") + $"no lesions recorded; the reader calls {call}";
        }

        var reader = assessment.Disagree ? $" [the reader calls {ResponseWords.Of(assessment.Call!.Response!.Value)}]" : "";
        return Line(
            derived.Visit.Name ?? "",
            derived.Time.ToString(),
            derived.Sum is { } sum ? sum.ToString("0.##", CultureInfo.InvariantCulture) + (derived.Complete ? "" : "*") : "",
            Percent(derived.PercentFromBaseline),
            Percent(derived.PercentFromNadir),
            derived.Target is { } target ? ResponseWords.Of(target) : "",
            derived.NonTarget is { } nonTarget ? ResponseWords.Of(nonTarget) : "",
            derived.HasNewLesion ? "Y" : "N",
            derived.Word) + derived.Explain() + reader;
    }

    private static string Line(params string[] cells) => "  " + string.Concat(cells.Select((cell, k) => cell.PadRight(Widths[k]) + " "));

    private static string Percent(decimal? percent) => percent?.ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture) + (percent is null ? "" : "%");

    private static string Rate(RateEstimate rate) => string.Create(
        CultureInfo.InvariantCulture, $"{rate.Count} of {rate.Total} ({100 * rate.Confidence.Low:0.#} to {100 * rate.Confidence.High:0.#}%)");

    private static string Text(double days) => days.ToString("0.##", CultureInfo.InvariantCulture);
}
