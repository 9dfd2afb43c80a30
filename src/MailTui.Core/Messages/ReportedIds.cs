using System.Text;
using MailTui.Core.Text;
using MimeKit;
using MimeKit.Utils;

namespace MailTui.Core.Messages;

/// <summary>
/// The ids of the messages that a report returns: a delivery report (RFC 3464), a disposition notification (RFC 8098), a
/// feedback report (RFC 5965), and a bounce that is mere text, as qmail writes it. Nothing else is looked into: a message
/// that somebody attaches to a letter is no conversation with it.
/// </summary>
internal static class ReportedIds
{
    // A report returns one message; the rest is for gateways that gather some.
    private const int MaxIds = 20;

    private const int MaxParts = 100;

    /// <summary>How much of a bounce's text is searched for a copy of the header: qmail's stands within a screen or two.</summary>
    private const int MaxTextBytes = 64 * 1024;

    /// <summary>RFC 5322 §2.1.1: a line; no id is longer.</summary>
    private const int MaxIdCharacters = 998;

    // In the words of RFC 8098 §3.2.5, and of Gmail's and Exchange's delivery reports.
    private static readonly string[] OriginalIdFields = ["Original-Message-ID", "X-Original-Message-ID"];

    /// <param name="message">Any message.</param>
    /// <param name="envelope">What its header says.</param>
    /// <param name="returnPath">The SMTP envelope sender; empty for a bounce, null when unknown.</param>
    public static IReadOnlyList<string> Of(MimeMessage message, Envelope envelope, string? returnPath)
    {
        List<MimeEntity> parts = [.. MimeLeaves.Of(message.Body).Take(MaxParts)];
        bool isBounce = IsBounce(envelope, returnPath);
        if (!isBounce && message.Body is not MultipartReport && !parts.Exists(IsReport))
            return [];
        List<string> ids = [.. parts.SelectMany(IdsOf).Take(MaxIds)];
        if (ids.Count == 0 && isBounce && parts.OfType<TextPart>().FirstOrDefault() is { } text)
            ids.AddRange(IdsIn(text));
        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The mail system wrote it, about a message of ours.</summary>
    public static bool IsBounce(Envelope envelope, string? returnPath) =>
        returnPath is { Length: 0 }
        || envelope.From.Any(sender =>
            sender.Address.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase)
            || sender.Address.StartsWith("postmaster@", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsReport(MimeEntity part) =>
        part is MessageDeliveryStatus or MessageDispositionNotification or MessageFeedbackReport;

    private static IEnumerable<string> IdsOf(MimeEntity part) =>
        part switch
        {
            MessagePart { Message: { } returned } => IdsIn(returned.Headers, "Message-ID"),
            MessageDispositionNotification notification => IdsIn(notification.Fields, OriginalIdFields),
            MessageFeedbackReport report => IdsIn(report.Fields, OriginalIdFields),
            // The first group is about the message, one for each recipient follows.
            MessageDeliveryStatus status => status
                .StatusGroups.Take(1)
                .SelectMany(group => IdsIn(group, OriginalIdFields)),
            _ => [],
        };

    private static IEnumerable<string> IdsIn(HeaderList fields, params string[] names) =>
        names
            .Select(name =>
                fields.FirstOrDefault(field => field.Field.Equals(name, StringComparison.OrdinalIgnoreCase))
            )
            .OfType<Header>()
            .Select(field => Id(field.RawValue))
            .OfType<string>();

    /// <summary>The first <c>Message-ID:</c> of the copy in a text; its value may stand on the next line.</summary>
    private static IEnumerable<string> IdsIn(TextPart text)
    {
        if (text.Content is not { } content)
            yield break;
        using var decoded = content.Open();
        byte[] bytes = new byte[MaxTextBytes];
        int length = decoded.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        bool follows = false;
        foreach (string line in Encoding.Latin1.GetString(bytes, 0, length).Split('\n'))
        {
            string value = line.TrimStart('>', ' ', '\t').TrimEnd();
            bool names = value.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase);
            if (names)
                value = value["Message-ID:".Length..];
            if ((names || follows) && Id(Encoding.Latin1.GetBytes(value)) is { } id)
            {
                yield return id;
                yield break;
            }

            follows = names && value.Length == 0;
        }
    }

    private static string? Id(byte[] value) =>
        value.Length <= MaxIdCharacters && MimeUtils.ParseMessageId(value, 0, value.Length) is { Length: > 0 } id
            ? TerminalText.Line(id)
            : null;
}
