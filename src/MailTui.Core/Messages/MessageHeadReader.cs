using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>Every object makes a head, with what is wrong written into its defects.</summary>
internal static class MessageHeadReader
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);

    public static MessageHead Read(ParsedMessage parsed, MessageKey key, DateTimeOffset lastModified)
    {
        List<string> defects = [.. parsed.Defects];
        if (parsed.Message is not { } message)
        {
            return new MessageHead
            {
                Envelope = Envelope.Empty,
                Verdicts = SesVerdicts.Unchecked,
                Arrived = lastModified,
                Defects = defects,
            };
        }
        var headers = message.Headers;
        var envelope = EnvelopeReader.Read(headers, parsed.Options, defects);
        var block = SesBlock.Find(headers, key);
        var verdicts = block is null ? SesVerdicts.Unchecked : SesVerdictsReader.Read(block, envelope.From);
        return new MessageHead
        {
            Envelope = envelope,
            Verdicts = verdicts,
            Arrived = Arrival(
                ImportedKey.Is(key) ? FirstDate(headers) ?? envelope.Date : block?.Received.Date,
                lastModified,
                envelope.Date
            ),
            DeliveredTo = TerminalText.Line(block?.Received.For) is { Length: > 0 } recipient ? recipient : null,
            ReturnPath = block?.ReturnPath is { } path ? TerminalText.Line(path) : null,
            Unsubscribe = ListUnsubscribeReader.Read(headers, verdicts, envelope),
            Defects = defects,
        };
    }

    /// <summary>
    /// When the topmost server received the message. That of an object which SES wrote tells nothing unless it is SES's; an
    /// imported one came to its first mailbox then, and when it was imported tells nothing at all.
    /// </summary>
    private static DateTimeOffset? FirstDate(HeaderList headers) =>
        headers.FirstOrDefault(header => header.Id == HeaderId.Received) is { } received
            ? ReceivedField.Parse(HeaderText.Structured(received)).Date
            : null;

    private static DateTimeOffset Arrival(DateTimeOffset? received, DateTimeOffset lastModified, DateTimeOffset? sent)
    {
        if (received <= lastModified + ClockTolerance)
            return received.Value;
        // A store that does not say when an object was written says the epoch or earlier.
        return lastModified > DateTimeOffset.UnixEpoch ? lastModified : sent ?? DateTimeOffset.UnixEpoch;
    }
}
