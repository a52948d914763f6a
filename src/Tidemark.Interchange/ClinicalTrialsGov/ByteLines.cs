namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>Lines of a stream as bytes, however long the whole is; a line longer than the limit ends the reading.</summary>
internal sealed class ByteLines(Stream stream, int longest)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool ended;

    /// <summary>True once a line was longer than allowed.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The next line without its end; null after the last.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        var seen = start;
        while (true)
        {
            if (buffer.AsSpan(seen, end - seen).IndexOf((byte)'\n') is >= 0 and var at)
            {
                return Take(seen + at - start, 1);
            }

            seen = end;
            if (ended)
            {
                return end > start ? Take(end - start, 0) : default(ReadOnlyMemory<byte>?);
            }

            if (end - start > longest)
            {
                TooLong = true;
                return null;
            }

            var moved = start;
            Fill();
            seen -= moved;
        }
    }

    /// <summary>All that is left, at most the limit; null and <see cref="TooLong"/> where there is more.</summary>
    public ReadOnlyMemory<byte>? Rest()
    {
        while (!ended)
        {
            if (end - start > longest)
            {
                TooLong = true;
                return null;
            }

            Fill();
        }

        return Take(end - start, 0);
    }

    /// <summary>Up to the given number of bytes ahead, not consumed.</summary>
    public ReadOnlySpan<byte> Ahead(int count)
    {
        while (end - start < count && !ended)
        {
            Fill();
        }

        return buffer.AsSpan(start, Math.Min(count, end - start));
    }

    private ReadOnlyMemory<byte> Take(int length, int beyond)
    {
        var line = buffer.AsSpan(start, length).ToArray();
        start += length + beyond;
        return line;
    }

    private void Fill()
    {
        var held = end - start;
        var target = held > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, held);
        (buffer, start, end) = (target, 0, held);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
    }
}
