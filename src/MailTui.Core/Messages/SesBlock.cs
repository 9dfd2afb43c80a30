using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>The header fields that SES itself put on top of a message. Everything below them is the sender's.</summary>
/// <param name="Received">SES's own Received.</param>
/// <param name="ReturnPath">The SMTP envelope sender, from above it; empty for a bounce, null when absent.</param>
/// <param name="Fields">The fields after it, down to the first X-SES-DKIM-SIGNATURE; empty when that does not come.</param>
internal sealed record SesBlock(ReceivedField Received, string? ReturnPath, IReadOnlyList<Header> Fields)
{
    private const string ReceivingHost = "inbound-smtp.";
    private const string ReceivingDomain = ".amazonaws.com";

    /// <summary>Null when the topmost Received is not one that SES wrote for the object with this key.</summary>
    public static SesBlock? Find(HeaderList headers, MessageKey key)
    {
        string? returnPath = null;
        for (var i = 0; i < headers.Count; i++)
        {
            var header = headers[i];
            if (header.Id == HeaderId.ReturnPath)
                returnPath ??= HeaderText.Structured(header).Trim().Trim('<', '>');
            if (header.Id != HeaderId.Received)
                continue;
            var received = ReceivedField.Parse(HeaderText.Structured(header));
            return IsReceivingHost(received.By) && IsIdOf(received.Id, key)
                ? new SesBlock(received, returnPath, FieldsBelow(headers, i + 1))
                : null;
        }
        return null;
    }

    // The region is any single label: AWS adds regions.
    private static bool IsReceivingHost(string? host) =>
        host is not null
        && host.Length > ReceivingHost.Length + ReceivingDomain.Length
        && host.StartsWith(ReceivingHost, StringComparison.OrdinalIgnoreCase)
        && host.EndsWith(ReceivingDomain, StringComparison.OrdinalIgnoreCase)
        && !host.AsSpan(ReceivingHost.Length..^ReceivingDomain.Length).Contains('.');

    // A mailbox may be configured with a shorter prefix than the rule writes to: "2026/<id>".
    private static bool IsIdOf(string? id, MessageKey key) =>
        !string.IsNullOrEmpty(id) && key.Value[(key.Value.LastIndexOf('/') + 1)..] == id;

    /// <summary>
    /// Without SES's closing signature nothing tells where its fields end and a sender's forged copies begin; another
    /// Received before it belongs to an earlier hop, and so does the signature below that.
    /// </summary>
    private static List<Header> FieldsBelow(HeaderList headers, int start)
    {
        List<Header> fields = [];
        for (var i = start; i < headers.Count; i++)
        {
            var header = headers[i];
            if (header.Field.Equals("X-SES-DKIM-SIGNATURE", StringComparison.OrdinalIgnoreCase))
                return fields;
            if (header.Id == HeaderId.Received)
                break;
            fields.Add(header);
        }
        return [];
    }
}
