namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>An archive entry that ends, with a finding, where it has unpacked to far more than text does.</summary>
internal sealed class BoundedEntry(Stream inner, long packed, string name, ICollection<Finding> findings) : Stream
{
    private const long Harmless = 64 << 20;
    private const long MostTimes = 200;

    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (read > Harmless && read > MostTimes * Math.Max(packed, 1))
        {
            if (count > 0 && packed >= 0)
            {
                findings.Add(new(FindingCodes.ArchiveBomb, $"{name} unpacks to more than {MostTimes} times its {packed} bytes.", new(name)));
                packed = -1;
            }

            return 0;
        }

        var got = inner.Read(buffer, offset, count);
        read += got;
        return got;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
