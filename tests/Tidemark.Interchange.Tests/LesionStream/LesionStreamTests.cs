using System.Globalization;
using Tidemark.Interchange.LesionStream;
using Tidemark.Response;
using Tidemark.Response.Recist;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.LesionStream;

public sealed class LesionStreamTests
{
    [Fact]
    public void What_is_written_reads_back_and_derives_the_same()
    {
        using var stream = new MemoryStream();
        using (var writer = new LesionStreamWriter(stream))
        {
            writer.Write(Course(1));
            writer.Write(Course(2) with { Assessor = new Assessor(null), Baseline = -1 });
        }

        stream.Position = 0;
        var read = LesionStreamReader.Read(stream).ToList();

        Assert.Equal([Course(1).Assessor, new Assessor(null)], read.Select(course => course.Assessor));
        Assert.Equal(Course(1).Lesions, read[0].Lesions);
        Assert.Equal(Course(1).Visits.SelectMany(visit => visit.Readings), read[0].Visits.SelectMany(visit => visit.Readings));
        Assert.Equal(-1, read[1].Baseline);
        Assert.Equal(
            new Recist11().Derive(Course(1)).Select(assessment => assessment.Explain()),
            new Recist11().Derive(read[0]).Select(assessment => assessment.Explain()));
    }

    [Fact]
    public void A_stream_of_something_else_or_one_that_breaks_off_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => LesionStreamReader.Read(new MemoryStream([1, 2, 3, 4, 5])).ToList());
        using var stream = new MemoryStream();
        using (var writer = new LesionStreamWriter(stream))
        {
            writer.Write(Course(1));
        }

        var broken = new MemoryStream(stream.ToArray()[..^5]);
        Assert.Throws<EndOfStreamException>(() => LesionStreamReader.Read(broken).ToList());
    }

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_subjects()
    {
        using var folder = new FolderOfTest();
        using (var file = File.Create(folder.At("lesions.bin")))
        using (var writer = new LesionStreamWriter(file))
        {
            for (var subject = 0; subject < 20_000; subject++)
            {
                writer.Write(Course(subject));
            }
        }

        using var stream = File.OpenRead(folder.At("lesions.bin"));
        var (derived, early) = (0, 0L);
        foreach (var course in LesionStreamReader.Read(stream))
        {
            derived += new Recist11().Derive(course).Count;
            early = derived == 2_000 ? GC.GetTotalMemory(forceFullCollection: true) : early;
        }

        Assert.Equal(40_000, derived);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - early, long.MinValue, 2_000_000);
    }

    private static LesionCourse Course(int subject) => new(
        subject.ToString(CultureInfo.InvariantCulture),
        new Assessor("INDEPENDENT ASSESSOR", "RADIOLOGIST 1"),
        [new("T01", LesionRole.Target, "LIVER", false), new("T02", LesionRole.Target, null, true)],
        [
            Visit(-7, "SCREENING", LesionReading.Of(30.25m), LesionReading.Of(20)),
            Visit(42, "WEEK 6", LesionReading.Of(12.1m), new(LesionState.TooSmall)),
            Visit(84, null, default, LesionReading.Of(9.99m)),
        ],
        0);

    private static LesionVisit Visit(double day, string? name, params LesionReading[] readings) => new(TimePoint.DaysAfterOrigin(day), day, readings) { Name = name };
}
