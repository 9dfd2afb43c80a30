using System.Globalization;
using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.CommandLine;

/// <summary>A row of <c>list</c> for people: short key, date, marks, sender, subject.</summary>
internal sealed class ListText(ProgramEnvironment environment)
{
    private const int KeyColumns = 8;
    private const int FromColumns = 22;
    private const int MaxIndent = 6;

    public string Row(MessageSummary message)
    {
        // Its beginning is enough to name it, so nothing may be put in the place of the rest.
        string key = TerminalText.Line(message.Key.Value);
        if (key.Length > KeyColumns && System.Text.Ascii.IsValid(key))
            key = key[..KeyColumns];
        var arrived = TimeZoneInfo.ConvertTime(message.Arrived, environment.Time.LocalTimeZone);
        string date = arrived.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        string from = message.Envelope.From is [var first, ..] ? first.Display : "";
        string start =
            $"{TerminalText.Fit(key, KeyColumns)}  {date}  {Marks(message)}  {TerminalText.Fit(from, FromColumns)}  ";
        string subject = Branch(message.Place) + message.Envelope.Subject;
        // Into a pipe, the subject is whole.
        return environment.OutColumns is { } columns && columns > TerminalText.Width(start) + 10
            ? start + TerminalText.Fit(subject, columns - TerminalText.Width(start)).TrimEnd()
            : start + subject;
    }

    private static string Branch(ThreadPlace? place) =>
        place is { IsHead: false, Depth: var depth }
            ? new string(' ', 2 * Math.Clamp(depth - 1, 0, MaxIndent)) + "└ "
            : "";

    private static string Marks(MessageSummary message) =>
        string.Concat(
            message.Unread ? "●" : " ",
            message.Flags.HasFlag(MessageFlags.Flagged) ? "★" : " ",
            TrustAssessment.Of(message, []).Mark,
            message.Attachments > 0 ? "⎘" : " "
        );
}
