using System.Text;
using Tidemark.Response;

namespace Tidemark.Interchange.LesionStream;

/// <summary>
/// A binary stream of lesions to courses, one at a time: memory does not grow with the number of subjects. A stream that is not one
/// of ours or breaks off throws <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/>.
/// </summary>
public static class LesionStreamReader
{
    private const int BufferBytes = 1 << 16;

    /// <summary>The courses of a stream, as they are asked for.</summary>
    public static IEnumerable<LesionCourse> Read(Stream stream)
    {
        var buffered = new BufferedStream(stream, BufferBytes);
        using var reader = new BinaryReader(buffered, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != LesionStreamWriter.Mark)
        {
            throw new InvalidDataException("Not a stream of lesions.");
        }

        while (reader.ReadByte() == LesionStreamWriter.Next)
        {
            yield return Course(reader, reader.ReadString());
        }
    }

    private static LesionCourse Course(BinaryReader reader, string subject)
    {
        var assessor = new Assessor(Text(reader), Text(reader));
        var lesions = new FollowedLesion[reader.ReadByte()];
        for (var k = 0; k < lesions.Length; k++)
        {
            var id = reader.ReadString();
            var role = (LesionRole)reader.ReadByte();
            lesions[k] = new FollowedLesion(id, role, Text(reader), reader.ReadBoolean());
        }

        var visits = new LesionVisit[reader.ReadInt16()];
        var baseline = reader.ReadInt16();
        for (var k = 0; k < visits.Length; k++)
        {
            visits[k] = Visit(reader, lesions.Length);
        }

        return new LesionCourse(subject, assessor, lesions, visits, baseline);
    }

    private static LesionVisit Visit(BinaryReader reader, int lesions)
    {
        var day = reader.ReadDouble();
        var name = Text(reader);
        var readings = new LesionReading[lesions];
        for (var k = 0; k < lesions; k++)
        {
            var state = (LesionState)reader.ReadByte();
            readings[k] = new LesionReading(state, state == LesionState.Measured ? reader.ReadDecimal() : 0);
        }

        return new LesionVisit(TimePoint.DaysAfterOrigin(day), double.IsNaN(day) ? null : day, readings) { Name = name };
    }

    private static string? Text(BinaryReader reader) => reader.ReadString() is { Length: > 0 } text ? text : null;
}
