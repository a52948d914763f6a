using System.Text;
using Tidemark.Response;

namespace Tidemark.Interchange.LesionStream;

/// <summary>Courses of lesions to a binary stream, one after another; docs/formats/response.md has the layout.</summary>
public sealed class LesionStreamWriter : IDisposable
{
    /// <summary>First four bytes and version of the layout.</summary>
    internal const uint Mark = 0x314C4D54;

    /// <summary>Stands before each course.</summary>
    internal const byte Next = 1;

    /// <summary>Stands after the last course.</summary>
    internal const byte End = 0;

    private readonly BinaryWriter writer;

    /// <summary>Begins a stream.</summary>
    /// <param name="stream">Where to; left open.</param>
    public LesionStreamWriter(Stream stream)
    {
        writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
    }

    /// <summary>Writes one course.</summary>
    public void Write(LesionCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        writer.Write(Next);
        Text(course.Subject);
        Text(course.Assessor.Evaluator);
        Text(course.Assessor.Id);
        writer.Write((byte)course.Lesions.Count);
        foreach (var lesion in course.Lesions)
        {
            Text(lesion.Id);
            writer.Write((byte)lesion.Role);
            Text(lesion.Site);
            writer.Write(lesion.Nodal);
        }

        writer.Write((short)course.Visits.Count);
        writer.Write((short)course.Baseline);
        foreach (var visit in course.Visits)
        {
            Write(visit);
        }
    }

    /// <summary>Ends the stream, which stays open.</summary>
    public void Dispose()
    {
        writer.Write(End);
        writer.Dispose();
    }

    private void Write(LesionVisit visit)
    {
        writer.Write(visit.Day ?? double.NaN);
        Text(visit.Name);
        foreach (var reading in visit.Readings)
        {
            writer.Write((byte)reading.State);
            if (reading.State == LesionState.Measured)
            {
                writer.Write(reading.Millimeters);
            }
        }
    }

    private void Text(string? text) => writer.Write(text ?? "");
}
