using System.Text;

namespace MailTui.Terminal;

/// <summary>
/// Bytes from the terminal to UTF-16. A character split between two reads is kept for the next one; what is not UTF-8
/// becomes U+FFFD. It never throws and never yields half a surrogate pair: either would end the program further on.
/// </summary>
internal sealed class Utf8InputDecoder
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char[] _characters = [];

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> bytes)
    {
        int most = Encoding.UTF8.GetMaxCharCount(bytes.Length);
        if (_characters.Length < most)
            _characters = new char[most];
        return _characters.AsSpan(0, _decoder.GetChars(bytes, _characters, flush: false));
    }
}
