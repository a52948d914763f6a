using Tidemark.Interchange.LesionStream;
using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Benchmarks.Rooms;

/// <summary>Tumor response: RECIST 1.1 from memory and from a binary stream, against the target response alone in vectorized R.</summary>
internal static class ResponseRows
{
    private const int Subjects = 100_000;
    private const int Visits = 7;
    private const int Lesions = 4;

    private const int Blocks = 10;

    public static IEnumerable<Comparison> All()
    {
        var block = new Lazy<byte[]>(() => Block(Subjects));
        var courses = new Lazy<List<LesionCourse>>(() => [.. LesionStreamReader.Read(new MemoryStream(block.Value))]);
        var many = (Subjects * Blocks).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            Comparison.InProcess("RECIST 1.1, 100 000 subjects x 6 x 4, in memory (R: target response alone)", () => Derive(courses.Value), "recist.R", () => [Few]),
            Comparison.InProcess("RECIST 1.1, 100 000 subjects x 6 x 4, from a binary stream (R: in memory)", () => Derive(LesionStreamReader.Read(new MemoryStream(block.Value))), "recist.R", () => [Few]),
            new("RECIST 1.1, 1 000 000 subjects x 6 x 4, streamed once", 1, () => Once(block.Value), () => Peers.TimesPrintedBy("recist.R", [many])),
        ];
    }

    private static string Few => Subjects.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Timing Once(byte[] block)
    {
        using var stream = new RepeatedStream(block, Blocks);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Derive(LesionStreamReader.Read(stream));
        return new Timing([clock.Elapsed.TotalSeconds]);
    }

    /// <summary>Derives every course and counts, so that nothing is left out.</summary>
    /// <returns>Assessments derived.</returns>
    public static long Derive(IEnumerable<LesionCourse> courses)
    {
        var criteria = new Recist11();
        var (count, progressed) = (0L, 0L);
        foreach (var course in courses)
        {
            foreach (var assessment in criteria.Derive(course))
            {
                count++;
                progressed += assessment.Overall == OverallResponse.PD ? 1 : 0;
            }
        }

        return progressed > 0 ? count : throw new InvalidOperationException("Nobody progressed.");
    }

    /// <summary>A stream of made subjects.</summary>
    public static byte[] Block(int subjects)
    {
        var dice = new Random(1);
        using var buffer = new MemoryStream();
        using (var writer = new LesionStreamWriter(buffer))
        {
            for (var subject = 0; subject < subjects; subject++)
            {
                writer.Write(Course(subject, dice));
            }
        }

        return buffer.ToArray();
    }

    private static LesionCourse Course(int subject, Random dice)
    {
        var lesions = Enumerable.Range(1, Lesions).Select(k => new FollowedLesion($"T{k}", k == Lesions ? LesionRole.NonTarget : LesionRole.Target, "liver", k == 2)).ToList();
        var sizes = Enumerable.Range(1, Lesions).Select(_ => 15m + dice.Next(40)).ToArray();
        var visits = Enumerable.Range(0, Visits).Select(visit => new LesionVisit(TimePoint.DaysAfterOrigin(visit * 42), visit * 42, [.. Enumerable.Range(0, Lesions).Select(k => Reading(sizes, k, visit, dice))]));
        return new LesionCourse(subject.ToString(System.Globalization.CultureInfo.InvariantCulture), new Assessor("INVESTIGATOR"), lesions, [.. visits], 0);
    }

    private static LesionReading Reading(decimal[] sizes, int k, int visit, Random dice)
    {
        if (k == Lesions - 1)
        {
            return new(LesionState.Present);
        }

        sizes[k] = Math.Max(0, sizes[k] + (visit == 0 ? 0 : (dice.Next(-80, 70) / 10m)));
        return dice.Next(50) == 0 ? default : LesionReading.Of(sizes[k]);
    }
}
