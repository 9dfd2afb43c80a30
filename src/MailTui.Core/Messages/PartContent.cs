using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>The bytes of a part, its transfer encoding undone.</summary>
internal static class PartContent
{
    /// <param name="maxBytes">More is not decoded.</param>
    public static ArraySegment<byte> Decode(MimePart part, long maxBytes)
    {
        if (part.Content is not { Stream: { } stream } content)
            return ArraySegment<byte>.Empty;
        using var decoded = content.Open();
        using var memory = new MemoryStream((int)Math.Min(stream.Length, maxBytes));
        Span<byte> buffer = stackalloc byte[4096];
        while (memory.Length < maxBytes && decoded.Read(buffer) is > 0 and var read)
            memory.Write(buffer[..(int)Math.Min(read, maxBytes - memory.Length)]);
        return new ArraySegment<byte>(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
