using System.Globalization;
using MailTui.Core.Messages;

namespace MailTui.Testing.Mailboxes;

/// <summary>Rows for a <see cref="FakeMailbox"/>.</summary>
public static class FakeMessage
{
    /// <summary>The clock of tests that show mail: a Tuesday, 12:04 in Seoul.</summary>
    /// <summary>Seoul, without asking the machine for its zones.</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), "KST", "KST");

    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 12, 4, 0, TimeSpan.FromHours(9));

    /// <summary>A verdict without anything to complain about.</summary>
    public static SesVerdicts Sound { get; } =
        new()
        {
            Checked = true,
            Spam = ScanVerdict.Pass,
            Virus = ScanVerdict.Pass,
            Spf = AuthenticationResult.Pass,
            Dkim = AuthenticationResult.Pass,
            Dmarc = AuthenticationResult.Pass,
            DkimDomains = ["example.com"],
            DmarcDomain = "example.com",
        };

    public static MessageKey Key(int number) => new("k" + number.ToString("D5", CultureInfo.InvariantCulture));

    /// <summary>A message that arrived <paramref name="number"/> minutes before <see cref="Now"/>; every third is unread.</summary>
    public static MessageSummary Numbered(int number) =>
        From("Sender " + number.ToString(CultureInfo.InvariantCulture), $"Subject {number}", number) with
        {
            Key = Key(number),
            Flags = number % 3 == 0 ? MessageFlags.None : MessageFlags.Seen,
        };

    public static MessageSummary From(string name, string subject, int minutesAgo) =>
        new()
        {
            Key = new MessageKey($"{subject.Length}-{minutesAgo}"),
            Arrived = Now.AddMinutes(-minutesAgo),
            DeliveredTo = "support@example.com",
            Verdicts = Sound,
            Envelope = new Envelope
            {
                Subject = subject,
                From = [new MailAddress(name, "sender@example.com")],
                To = [new MailAddress("", "support@example.com")],
                Date = Now.AddMinutes(-minutesAgo),
            },
        };
}
