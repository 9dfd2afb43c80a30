using System.Globalization;
using MailKit.Net.Smtp;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>The commands that a message needs, or why it can not be sent through this server: known before anything is said.</summary>
internal sealed class SubmissionPlan
{
    private SubmissionPlan(SesReply refusal) => Refusal = refusal;

    private SubmissionPlan(string mail, IReadOnlyList<string> recipients) => (Mail, Recipients) = (mail, recipients);

    /// <summary>Null: it can be sent.</summary>
    public SesReply? Refusal { get; }

    /// <summary>The MAIL command with its parameters.</summary>
    public string Mail { get; } = "";

    /// <summary>For RCPT TO, without angle brackets.</summary>
    public IReadOnlyList<string> Recipients { get; } = [];

    /// <param name="offer">What the server said it can do.</param>
    /// <param name="largest">Bytes that it takes; 0: it did not say.</param>
    public static SubmissionPlan Make(
        string sender,
        IReadOnlyList<string> recipients,
        SubmissionContent message,
        SmtpCapabilities offer,
        long largest,
        SmtpLimits limits
    )
    {
        if (recipients.Count == 0)
            return No("no recipients", Phrase.Of($"Nobody would get it: it has no recipient."));
        if (recipients.Count > limits.Recipients)
        {
            return No(
                "too many recipients",
                Phrase.Of(
                    $"It has {recipients.Count} recipients, and SES takes at most {limits.Recipients} for one message: send it in parts."
                )
            );
        }
        if (message.HasBareLineEnd)
        {
            return No(
                "a line end that is none",
                Phrase.Of(
                    $"It has a line that does not end with CR and LF together, which SMTP forbids (RFC 5321 §2.3.8): write it anew."
                )
            );
        }
        if (offer.HasFlag(SmtpCapabilities.Size) && largest > 0 && message.Size > largest)
        {
            return No(
                "larger than the server takes",
                Phrase.Of(
                    $"It has {Size(message.Size)}, and the server takes {Size(largest)} at most. Take attachments out, or send a link to them."
                )
            );
        }
        if (!message.Is7Bit && !offer.HasFlag(SmtpCapabilities.EightBitMime))
            return No(
                "8-bit text",
                Phrase.Of(
                    $"It has 8-bit text, and the server takes 7-bit text alone (it offers no 8BITMIME): write it anew."
                )
            );

        var from = sender.Length == 0 ? new SmtpAddress("", false) : SmtpAddress.Read(sender);
        if (from is not { } origin)
            return No(
                "not an address",
                Phrase.Of($"The sender {TerminalText.Line(sender)} is no address. Correct From.")
            );
        var to = new List<string>();
        string? international = origin.IsInternational ? sender : null;
        foreach (string recipient in recipients)
        {
            if (SmtpAddress.Read(recipient) is not { } address)
                return No(
                    "not an address",
                    Phrase.Of($"{TerminalText.Line(recipient)} is no address. Correct it and send again.")
                );
            to.Add(address.Text);
            international ??= address.IsInternational ? recipient : null;
        }
        if (international is not null && !offer.HasFlag(SmtpCapabilities.UTF8))
        {
            return No(
                "an internationalised address",
                Phrase.Of(
                    $"{TerminalText.Line(international)} has letters beyond ASCII before its @, which this server can not carry (it offers no SMTPUTF8, RFC 6531; SES has none). Use another address of that person."
                )
            );
        }
        string mail = $"MAIL FROM:<{origin.Text}>";
        if (offer.HasFlag(SmtpCapabilities.Size))
            mail += $" SIZE={message.Size.ToString(CultureInfo.InvariantCulture)}";
        if (!message.Is7Bit)
            mail += " BODY=8BITMIME";
        if (international is not null)
            mail += " SMTPUTF8";
        return new(mail, to);
    }

    private static SubmissionPlan No(string said, Phrase problem) => new(SmtpFailures.Permanent(said, problem));

    private static string Size(long bytes) =>
        bytes < 1_000_000
            ? $"{bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes"
            : $"{(bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} MB";
}
