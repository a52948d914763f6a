namespace Tidemark.Benchmarks;

/// <summary>The courses of one block of bytes over and over, as a stream that is never in memory as a whole.</summary>
internal sealed class RepeatedStream(byte[] block, int times) : Stream
{
    private const int Head = 4;
    private long at;

    private long Body => block.Length - Head - 1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => Head + (Body * times) + 1;

    public override long Position { get => at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (at >= Length)
        {
            return 0;
        }

        var (from, left) = at < Head ? (at, Head - at) : at == Length - 1 ? (block.Length - 1, 1L) : (Head + ((at - Head) % Body), Body - ((at - Head) % Body));
        var length = (int)Math.Min(count, left);
        Array.Copy(block, from, buffer, offset, length);
        at += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
