using System.Text;

namespace MailTui.Testing.Smtp;

/// <summary>Lines of a stream that end in CRLF, and in nothing else: a bare LF is part of its line.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _at;
    private int _end;

    /// <summary>Null: the other side is gone.</summary>
    public async Task<string?> ReadTextAsync(CancellationToken cancellationToken) =>
        await ReadLineAsync(cancellationToken) is { } line
            ? Encoding.UTF8.GetString(line.AsSpan(0, line.Length - 2))
            : null;

    /// <summary>Up to the final dot, dots no longer doubled.</summary>
    /// <param name="afterFirst">Awaited after the first line.</param>
    /// <returns>Null: the other side is gone.</returns>
    public async Task<byte[]?> ReadMessageAsync(Func<Task> afterFirst, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        for (int number = 0; await ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (number == 0)
                await afterFirst();
            if (line.AsSpan().SequenceEqual(".\r\n"u8))
                return message.ToArray();
            message.Write(line[0] == (byte)'.' ? line.AsSpan(1) : line);
        }
        return null;
    }

    private async Task<byte[]?> ReadLineAsync(CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        while (true)
        {
            if (_at == _end)
            {
                (_at, _end) = (0, await stream.ReadAsync(_buffer, cancellationToken));
                if (_end == 0)
                    return null;
            }
            int end = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'\n');
            int length = end < 0 ? _end - _at : end + 1;
            line.Write(_buffer, _at, length);
            _at += length;
            if (line.Length >= 2 && line.GetBuffer().AsSpan(0, (int)line.Length).EndsWith("\r\n"u8))
                return line.ToArray();
        }
    }
}
