using System.Globalization;
using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.CommandLine;

/// <summary>A row of <c>list</c> for people: short key, date, marks, sender, subject.</summary>
internal sealed class ListText(ProgramEnvironment environment)
{
    private const int KeyColumns = 8;
    private const int WhoColumns = 22;

    /// <summary>
    /// Ids of what SES sends begin with the time, of which the first eight digits are the same for weeks; and what was imported
    /// says so.
    /// </summary>
    private const int LongKeyColumns = 17;
    private const int MaxIndent = 6;

    public string Row(MessageSummary message)
    {
        // Its beginning is enough to name it, so nothing may be put in the place of the rest.
        string key = TerminalText.Line(message.Key.Value);
        int keyColumns =
            message.IsOwn || key.StartsWith("imported-", StringComparison.Ordinal) ? LongKeyColumns : KeyColumns;
        if (key.Length > keyColumns && System.Text.Ascii.IsValid(key))
            key = key[..keyColumns];
        var arrived = TimeZoneInfo.ConvertTime(message.Arrived, environment.Time.LocalTimeZone);
        string date = arrived.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        string who =
            message.IsOwn ? (message.Envelope.To is [var to, ..] ? "→ " + to.Display : "→")
            : message.Envelope.From is [var first, ..] ? first.Display
            : "";
        string start =
            $"{TerminalText.Fit(key, keyColumns)}  {date}  {Marks(message)}  {TerminalText.Fit(who, WhoColumns)}  ";
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
            Trust(message),
            message.Attachments > 0 ? "⎘" : " "
        );

    private static string Trust(MessageSummary message) =>
        !message.IsOwn ? TrustAssessment.Of(message, []).Mark
        : message.Reports.Any(report => report.HasFailed) ? "✗"
        : " ";
}
