namespace MailTui.Core.Sync;

/// <summary>Finds the end of a header block (RFC 5322 §2.1: the first empty line), in CRLF or bare LF text.</summary>
internal static class HeaderBlock
{
    public static bool EndsWithin(ReadOnlySpan<byte> content) =>
        content.IndexOf("\r\n\r\n"u8) >= 0 || content.IndexOf("\n\n"u8) >= 0;
}
