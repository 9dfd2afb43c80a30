using MailTui.Core.Messages;

namespace MailTui.Core.Import;

/// <summary>
/// <c>Status</c> and <c>X-Status</c>, in which programs keep the state of a message in an mbox: taken out, for they are none of
/// the message. Where they stand on top, as MailTui writes them, all others are the sender's own and stay.
/// </summary>
internal static class MboxStatus
{
    private const MessageFlags Told = MessageFlags.Seen | MessageFlags.Answered | MessageFlags.Flagged;

    public static (ReadOnlyMemory<byte> Content, ImportedState State) Take(ReadOnlyMemory<byte> content)
    {
        int top = 0;
        string letters = "";
        while (Field(content.Span[top..]) is { IsStatus: true } field)
        {
            letters += field.Letters;
            top += field.Length;
        }

        if (top > 0)
            return (content[top..], State(letters));
        var kept = new MemoryStream();
        int at = 0;
        bool isTold = false;
        while (Field(content.Span[at..]) is { Length: > 0 } field)
        {
            if (field.IsStatus)
                (isTold, letters) = (true, letters + field.Letters);
            else
                kept.Write(content.Span.Slice(at, field.Length));
            at += field.Length;
        }

        if (!isTold)
            return (content, ImportedState.None);
        kept.Write(content.Span[at..]);
        return (kept.ToArray(), State(letters));
    }

    private static ImportedState State(string letters) =>
        new(
            (letters.Contains('R', StringComparison.Ordinal) ? MessageFlags.Seen : 0)
                | (letters.Contains('A', StringComparison.Ordinal) ? MessageFlags.Answered : 0)
                | (letters.Contains('F', StringComparison.Ordinal) ? MessageFlags.Flagged : 0),
            Told,
            letters.Contains('D', StringComparison.Ordinal) ? MessageFolder.Trash
                : letters.Contains('T', StringComparison.Ordinal) ? MessageFolder.Drafts
                : null
        );

    /// <summary>The first header field with its folded lines; of no length at the end of the header block.</summary>
    private static (bool IsStatus, string Letters, int Length) Field(ReadOnlySpan<byte> content)
    {
        int end = 0;
        do
        {
            int feed = content[end..].IndexOf((byte)'\n');
            end = feed < 0 ? content.Length : end + feed + 1;
        } while (end < content.Length && content[end] is (byte)' ' or (byte)'\t');

        var field = content[..end];
        if (field.TrimEnd("\r\n"u8).IsEmpty)
            return (false, "", 0);
        int colon = field.IndexOf((byte)':');
        bool isStatus = colon > 0 && (Is(field[..colon], "Status") || Is(field[..colon], "X-Status"));
        return (isStatus, isStatus ? System.Text.Encoding.ASCII.GetString(field[(colon + 1)..]).Trim() : "", end);
    }

    private static bool Is(ReadOnlySpan<byte> name, string wanted) =>
        System.Text.Ascii.EqualsIgnoreCase(name.TrimEnd(" \t"u8), wanted);
}
