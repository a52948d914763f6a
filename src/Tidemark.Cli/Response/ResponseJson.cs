using System.Text.Encodings.Web;
using System.Text.Json;
using Tidemark.Analysis.Endpoints;
using Tidemark.Analysis.Results;
using Tidemark.Conduct.Response;
using Tidemark.Response;

namespace Tidemark.Cli.Response;

/// <summary>Derived responses for machines; the keys stand in docs/formats/response.md.</summary>
internal static class ResponseJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(Outcome<DerivedStudy> outcome, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            var study = outcome.Value;
            json.WriteStartObject();
            json.WriteStartArray("assessments");
            foreach (var course in study?.Courses ?? [])
            {
                foreach (var assessment in course.Assessments.Where(assessment => assessment.Derived is not null || assessment.Call is not null))
                {
                    Write(json, course, assessment);
                }
            }

            json.WriteEndArray();
            Array(json, "subjects", study?.Courses ?? [], Write);
            Array(json, "rates", study?.Rates ?? [], Write);
            Array(json, "findings", outcome.Findings, (to, finding) => FindingJson.Write(finding, to));
            json.WriteEndObject();
        }

        writer.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    private static void Who(Utf8JsonWriter json, string subject, Assessor assessor)
    {
        json.WriteString("subject", subject);
        json.WriteString("evaluator", assessor.Evaluator);
        json.WriteString("evaluatorId", assessor.Id);
    }

    private static void Write(Utf8JsonWriter json, DerivedCourse course, DerivedAssessment assessment)
    {
        var derived = assessment.Derived;
        json.WriteStartObject();
        Who(json, course.Subject, course.Assessor);
        json.WriteString("visit", derived?.Visit.Name ?? assessment.Call?.Visit);
        json.WriteString("date", assessment.Time.Kind == TimePointKind.Elapsed ? null : assessment.Time.ToString());
        Number(json, "day", assessment.Day);
        Number(json, "sum", (double?)derived?.Sum);
        Number(json, "changeFromBaseline", (double?)derived?.PercentFromBaseline);
        Number(json, "changeFromNadir", (double?)derived?.PercentFromNadir);
        Number(json, "baselineSum", (double?)derived?.BaselineSum);
        Number(json, "nadirSum", (double?)derived?.Nadir);
        json.WriteBoolean("complete", derived?.Complete ?? false);
        json.WriteString("target", derived?.Target is { } target ? ResponseWords.Of(target) : null);
        json.WriteString("nonTarget", derived?.NonTarget is { } nonTarget ? ResponseWords.Of(nonTarget) : null);
        json.WriteBoolean("newLesions", derived?.HasNewLesion ?? assessment.Call?.NewLesion ?? false);
        json.WriteString("overall", derived?.Word);
        json.WriteString("readerOverall", assessment.Call?.Response is { } call ? ResponseWords.Of(call) : null);
        json.WriteString("reason", derived?.Explain() ?? "no lesions recorded: the reader's own call stands alone");
        json.WriteBoolean("dateImputed", derived?.Visit.DayImputed ?? false);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DerivedCourse course)
    {
        json.WriteStartObject();
        Who(json, course.Subject, course.Assessor);
        json.WriteString("bestOverallResponse", ResponseWords.Of(course.Best.Response));
        json.WriteString("confirmedBestOverallResponse", ResponseWords.Of(course.Confirmed.Response));
        json.WriteString("bestOverallResponseReason", course.Best.Explain());
        json.WriteString("confirmedBestOverallResponseReason", course.Confirmed.Explain());
        Endpoint(json, "progressionFreeSurvival", course.ProgressionFreeSurvival);
        Number(json, "bestPercentChange", (double?)course.BestPercentChange);
        Number(json, "timeToResponse", course.TimeToResponse + 1);
        Endpoint(json, "durationOfResponse", course.DurationOfResponse);
        json.WriteEndObject();
    }

    /// <summary>Days as CDISC counts them (AVAL): the day of the start is 1.</summary>
    private static void Endpoint(Utf8JsonWriter json, string name, TimeToEvent? answer)
    {
        if (answer is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Number(json, "days", answer.Days + 1);
        json.WriteBoolean("event", answer.Event);
        json.WriteString("reason", answer.Reason);
        Number(json, "lastEventFreeDays", answer.LastEventFreeDay + 1);
        json.WriteBoolean("dateImputed", answer.Imputed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResponseRates rates)
    {
        json.WriteStartObject();
        json.WriteString("evaluator", rates.Assessor.Evaluator);
        json.WriteString("evaluatorId", rates.Assessor.Id);
        Rate(json, "objectiveResponseRate", rates.Objective);
        Rate(json, "diseaseControlRate", rates.Control);
        Rate(json, "clinicalBenefitRate", rates.Benefit);
        Number(json, "medianBestPercentChange", rates.MedianDepth);
        Number(json, "medianTimeToResponse", rates.MedianDaysToResponse + 1);
        json.WriteEndObject();
    }

    private static void Rate(Utf8JsonWriter json, string name, RateEstimate rate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", rate.Count);
        json.WriteNumber("of", rate.Total);
        Number(json, "rate", rate.Rate);
        Number(json, "low", rate.Confidence.Low);
        Number(json, "high", rate.Confidence.High);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
