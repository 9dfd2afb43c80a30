namespace MailTui.Core.Export;

/// <summary>Lines of a stream with their ends, as bytes. Of a line that is longer than the buffer, one piece after the other.</summary>
internal sealed class LineReader(Stream stream, int bufferSize = 64 * 1024)
{
    private readonly byte[] _buffer = new byte[bufferSize];
    private int _begin;
    private int _end;
    private bool _atEnd;
    private int _length;

    /// <summary>The line, or the piece of it; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_begin - _length, _length);

    /// <summary>False: it goes on with a line that is too long.</summary>
    public bool IsStart { get; private set; } = true;

    /// <summary>True: the line is at its end, which the last line of a stream may lack.</summary>
    public bool IsEnd => _length > 0 && Line[^1] == '\n';

    /// <summary>Bytes up to the end of the line.</summary>
    public long Position { get; private set; }

    /// <summary>False at the end of the stream.</summary>
    public bool Read()
    {
        IsStart = _length == 0 || IsEnd;
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan(_begin + searched, _end - _begin - searched).IndexOf((byte)'\n');
            int length = feed >= 0 ? searched + feed + 1 : _end - _begin;
            if (feed >= 0 || _atEnd || length == _buffer.Length)
            {
                _length = length;
                _begin += length;
                Position += length;
                return length > 0;
            }

            searched = length;
            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_begin, _end - _begin).CopyTo(_buffer);
        (_begin, _end) = (0, _end - _begin);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }
}
