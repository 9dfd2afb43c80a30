using System.Globalization;
using MailTui.Core.Messages;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.MessageList;

/// <summary>A message in a sentence, for who hears the list instead of seeing it: what it is like comes first.</summary>
public static class SpokenRow
{
    public static ScreenLine Of(MessageSummary message, DateTimeOffset now, bool marked)
    {
        var words = new List<string>();
        if (marked)
            words.Add(Words.Of("marked"));
        if (message.Unread)
            words.Add(Words.Of("unread"));
        if ((message.Flags & MessageFlags.Flagged) != 0)
            words.Add(Words.Of("flagged"));
        if ((message.Flags & MessageFlags.Answered) != 0)
            words.Add(Words.Of("answered"));
        if (message.IsOwn && message.Reports.Any(report => report.HasFailed))
            words.Add(Words.Of("not delivered"));
        else if (!message.IsOwn && TrustLine.ToneOf(TrustAssessment.Of(message, []).Level) == Tone.Bad)
            words.Add(Words.Of("suspicious"));
        if (message.IsOwn)
            words.Add(message.Envelope.To is [var to, ..] ? Words.Of($"to {to.Display}") : Words.Of("→ (nobody yet)"));
        else
            words.Add(
                message.Envelope.From is [var from, ..] ? Words.Of($"from {from.Display}") : Words.Of("(no sender)")
            );
        words.Add(message.Envelope.Subject.Length > 0 ? message.Envelope.Subject : Words.Of("(no subject)"));
        if (message.Place is { IsFolded: true, Count: > 1 } place)
            words.Add(Words.Of($"{place.Count} messages"));
        if (message.Attachments > 0)
            words.Add(
                message.Attachments == 1 ? Words.Of("1 attachment") : Words.Of($"{message.Attachments} attachments")
            );
        words.Add(Ago(now - message.Arrived, message.Arrived));
        return ScreenLine.Of(string.Join(", ", words), message.Unread ? Tone.Unread : Tone.Normal);
    }

    private static string Ago(TimeSpan age, DateTimeOffset arrived) =>
        age < TimeSpan.FromMinutes(1) ? Words.Of("just now")
        : age < TimeSpan.FromMinutes(2) ? Words.Of("1 minute ago")
        : age < TimeSpan.FromHours(1) ? Words.Of($"{(int)age.TotalMinutes} minutes ago")
        : age < TimeSpan.FromHours(2) ? Words.Of("1 hour ago")
        : age < TimeSpan.FromDays(1) ? Words.Of($"{(int)age.TotalHours} hours ago")
        : age < TimeSpan.FromDays(2) ? Words.Of("1 day ago")
        : age < TimeSpan.FromDays(30) ? Words.Of($"{(int)age.TotalDays} days ago")
        : arrived.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
