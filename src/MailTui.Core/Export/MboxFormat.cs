using System.Buffers;
using System.Globalization;
using System.Text;
using MailTui.Core.Messages;

namespace MailTui.Core.Export;

/// <summary>
/// The mbox format in its variant mboxrd: a line <c>From sender date</c> before each message and an empty one after it, line
/// feeds as line ends, and one <c>&gt;</c> more before each line that is <c>From </c> after any number of them.
/// </summary>
internal static class MboxFormat
{
    private static readonly SearchValues<char> Unusable = SearchValues.Create([
        .. " <>\"\u007F",
        .. Enumerable.Range(0, 32).Select(code => (char)code),
    ]);

    /// <summary>Writes one message.</summary>
    /// <param name="to">Where.</param>
    /// <param name="message">Whose state goes into Status and X-Status, on top of the message, as mutt and others read it.</param>
    /// <param name="content">The stored bytes.</param>
    public static void Write(Stream to, MessageSummary message, ReadOnlySpan<byte> content)
    {
        string date = message.Arrived.ToUniversalTime().ToString("ddd MMM ", CultureInfo.InvariantCulture);
        var arrived = message.Arrived.UtcDateTime;
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"From {Sender(message, content)} {date}{arrived.Day, 2} {arrived:HH:mm:ss yyyy}\n{Status(message)}"
        );
        to.Write(Encoding.UTF8.GetBytes(head));
        while (!content.IsEmpty)
        {
            int feed = content.IndexOf((byte)'\n');
            var line = feed < 0 ? content : content[..feed];
            content = content[(feed < 0 ? content.Length : feed + 1)..];
            if (feed > 0 && line[^1] == '\r')
                line = line[..^1];
            if (IsFrom(line))
                to.WriteByte((byte)'>');
            to.Write(line);
            to.WriteByte((byte)'\n');
        }

        to.WriteByte((byte)'\n');
    }

    /// <summary>True for <c>From </c> after any number of <c>&gt;</c>.</summary>
    public static bool IsFrom(ReadOnlySpan<byte> line) => line.TrimStart((byte)'>').StartsWith("From "u8);

    private static string Status(MessageSummary message)
    {
        string more = string.Concat(
            message.Flags.HasFlag(MessageFlags.Answered) ? "A" : "",
            message.Flags.HasFlag(MessageFlags.Flagged) ? "F" : "",
            message.Folder == MessageFolder.Drafts ? "T" : "",
            message.Folder == MessageFolder.Trash ? "D" : ""
        );
        return $"Status: {(message.Unread ? "O" : "RO")}\n{(more.Length > 0 ? $"X-Status: {more}\n" : "")}";
    }

    /// <summary>The envelope sender, which SES writes on top; else who it is from.</summary>
    private static string Sender(MessageSummary message, ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("Return-Path:"u8))
        {
            var path = content["Return-Path:".Length..];
            int end = path.IndexOfAny((byte)'\r', (byte)'\n');
            if (Usable(Encoding.UTF8.GetString(end < 0 ? path : path[..end]).Trim(' ', '\t', '<', '>')) is { } sender)
                return sender;
        }

        return Usable(message.Envelope.From is [var from, ..] ? from.Address : "") ?? "MAILER-DAEMON";
    }

    private static string? Usable(string address) =>
        address.Length is > 0 and <= 320 && !address.AsSpan().ContainsAny(Unusable) ? address : null;
}
