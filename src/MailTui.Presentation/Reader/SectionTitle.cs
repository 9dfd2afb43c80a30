using MailTui.Core.Messages;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>The line that stands for a message in its conversation.</summary>
internal static class SectionTitle
{
    private const int MaxIndent = 12;

    /// <param name="folded">The message itself is not shown: a few of its words are.</param>
    public static ScreenLine Of(MessageSummary message, bool folded, TimeZoneInfo zone, int width)
    {
        string indent = new(' ', Math.Min(MaxIndent, 2 * (message.Place?.Depth ?? 0)));
        string date = $" {MessageDate.Long(message.Arrived, zone)}";
        string who =
            message.Envelope.From is [var from, ..] && from.Display.Length > 0 ? from.Display : Words.Of("(no sender)");
        var line = ScreenLine
            .Of(indent + (folded ? "▸ " : "▾ "), Tone.Accent)
            .Append(message.Unread ? "● " : "", Tone.Accent)
            .Append(Cells.Cut(who, Math.Max(8, width / 3)), folded && !message.Unread ? Tone.Normal : Tone.Strong);
        if (folded)
            line = line.Append("  " + message.Snippet, Tone.Faint);
        int room = Math.Max(1, width - Cells.Width(date));
        return ScreenLine.Spread(line.Cut(room), ScreenLine.Of(date, Tone.Faint), width);
    }
}
