namespace MailTui.Core.Outbox.Smtp;

/// <summary>What MailKit's client talks through: a stream that it may close or not, and that may begin with a greeting.</summary>
/// <param name="inner">Network, or TLS over it.</param>
/// <param name="greeting">Read before anything else; empty: nothing.</param>
/// <param name="keepOpen">Closing this stream leaves <paramref name="inner"/> open.</param>
internal sealed class SubmissionStream(Stream inner, ReadOnlyMemory<byte> greeting, bool keepOpen) : Stream
{
    private ReadOnlyMemory<byte> _greeting = greeting;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_greeting.IsEmpty)
            return await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        int count = Math.Min(buffer.Length, _greeting.Length);
        _greeting[..count].CopyTo(buffer);
        _greeting = _greeting[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !keepOpen)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
