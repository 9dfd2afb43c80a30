using System.Text;
using MailTui.Core.Messages;
using MimeKit;
using MimeKit.Utils;

namespace MailTui.Core.Compose;

/// <summary>
/// A message sent on as it is (RFC 5322 §3.6.6): who sends it on, to whom and when stands above the original, whose bytes stay.
/// </summary>
/// <remarks>
/// Left out of the original: Return-Path, which the receiving server writes; X-SES-*, of which SES obeys some and which say
/// nothing about this way; Bcc; and a second From, To, Subject … where only one is allowed, because SES refuses such a
/// message. Received, DKIM-Signature and all others stay. SES also refuses a From that it has not verified, so with SES
/// this works for messages from one's own domains only: others are to be forwarded.
/// </remarks>
internal static class ResentMessage
{
    /// <summary>RFC 5322 §3.6: at most once.</summary>
    private static readonly string[] Single =
    [
        "date",
        "from",
        "sender",
        "reply-to",
        "to",
        "cc",
        "message-id",
        "in-reply-to",
        "references",
        "subject",
    ];

    /// <param name="original">The stored message.</param>
    /// <param name="draft">From, To, Cc and Bcc are who sends it on, and to whom.</param>
    /// <param name="now">For Resent-Date.</param>
    /// <exception cref="UnsendableDraftException">The sender or a recipient is no address, or there is none.</exception>
    public static OutgoingMessage Build(ReadOnlyMemory<byte> original, Draft draft, DateTimeOffset now)
    {
        var (sender, recipients) = MessageBuilder.Check(draft);
        string id = MessageBuilder.NewId(sender);
        using var content = new MemoryStream(original.Length + 1024);
        WriteHead(content, sender, recipients, id, now);
        WriteOriginal(content, original.Span.TrimStart("\r\n"u8));
        return new OutgoingMessage(
            content.GetBuffer().AsMemory(0, (int)content.Length),
            Recipients.Smtp(sender),
            recipients.Smtp(),
            id
        );
    }

    private static void WriteHead(
        Stream content,
        MailAddress sender,
        Recipients recipients,
        string id,
        DateTimeOffset now
    )
    {
        List<Header> head =
        [
            HeaderWriter.Unstructured(HeaderId.ResentDate, DateUtils.FormatDate(now)),
            HeaderWriter.Addresses(HeaderId.ResentFrom, [sender]),
        ];
        if (recipients.To.Addresses.Any())
            head.Add(HeaderWriter.Addresses(HeaderId.ResentTo, recipients.To.Addresses));
        if (recipients.Cc.Addresses.Any())
            head.Add(HeaderWriter.Addresses(HeaderId.ResentCc, recipients.Cc.Addresses));
        head.Add(HeaderWriter.Ids(HeaderId.ResentMessageId, [id]));
        foreach (var header in head)
        {
            content.Write(Encoding.ASCII.GetBytes(header.Field + ":"));
            content.Write(header.RawValue);
        }
    }

    private static void WriteOriginal(Stream content, ReadOnlySpan<byte> original)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool inHead = true;
        bool isDropped = false;
        while (!original.IsEmpty)
        {
            // A lone CR ends a line, too: no server would let it pass.
            int end = original.IndexOfAny((byte)'\r', (byte)'\n');
            var line = end < 0 ? original : original[..end];
            original =
                end < 0 ? []
                : original[end..].StartsWith("\r\n"u8) ? original[(end + 2)..]
                : original[(end + 1)..];
            if (inHead && line.IsEmpty)
                inHead = isDropped = false;
            else if (inHead && line[0] is not ((byte)' ' or (byte)'\t'))
                isDropped = IsDropped(line, seen);
            if (isDropped)
                continue;
            content.Write(line);
            content.Write("\r\n"u8);
        }
    }

    private static bool IsDropped(ReadOnlySpan<byte> line, HashSet<string> seen)
    {
        int colon = line.IndexOf((byte)':');
        if (colon <= 0)
            return false;
        string name = Encoding.ASCII.GetString(line[..colon]).TrimEnd().ToLowerInvariant();
        return name is "return-path" or "bcc" or "resent-bcc"
            || name.StartsWith("x-ses-", StringComparison.Ordinal)
            || (Single.Contains(name) && !seen.Add(name));
    }
}
