using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Rendering;

/// <summary>A delivery status (RFC 3464) in words: who did not get the message, and why.</summary>
internal static class DeliveryReport
{
    // A report of more recipients says no more.
    private const int MaxRecipients = 50;

    /// <summary>The fields of a report; none when it names no recipient.</summary>
    public static IEnumerable<DocumentBlock> Read(MessageDeliveryStatus report)
    {
        // The first group is about the message, one for each recipient follows.
        foreach (var recipient in report.StatusGroups.Skip(1).Take(MaxRecipients))
        {
            var address = Value(recipient, "Final-Recipient") ?? Value(recipient, "Original-Recipient");
            if (address is null)
                continue;
            yield return new FieldBlock(Outcome(recipient["Action"]), address) { SpaceBefore = true };
            if (Value(recipient, "Diagnostic-Code") is { } diagnosis)
                yield return new FieldBlock("Reason", diagnosis);
            if (HeaderText.Line(recipient["Status"] ?? "") is { Length: > 0 } status)
                yield return new FieldBlock("Status", Explain(status));
        }
    }

    private static string Outcome(string? action) =>
        action?.Trim().ToLowerInvariant() switch
        {
            "failed" => "Not delivered to",
            "delayed" => "Delayed to",
            "delivered" => "Delivered to",
            "relayed" => "Relayed to",
            "expanded" => "Expanded to",
            _ => "Recipient",
        };

    /// <summary>The value without its type: <c>rfc822; a@example.com</c>, <c>smtp; 550 no such user</c>.</summary>
    private static string? Value(HeaderList fields, string name)
    {
        var value = HeaderText.Line(fields[name] ?? "");
        var type = value.IndexOf(';', StringComparison.Ordinal);
        value = value[(type + 1)..].Trim();
        return value.Length > 0 ? value : null;
    }

    /// <summary>What an enhanced status code says (RFC 3463).</summary>
    private static string Explain(string status)
    {
        var words = status.Split('.') switch
        {
            ["4", ..] => "tried again later",
            ["5", "1", "1"] => "there is no such mailbox",
            ["5", "1", "2"] => "there is no such domain",
            ["5", "2", "1"] => "the mailbox is switched off",
            ["5", "2", "2"] => "the mailbox is full",
            ["5", "3", "4"] or ["5", "2", "3"] => "the message is too large",
            ["5", "4", ..] => "the way to the server is broken",
            ["5", "7", ..] => "refused by policy or as unwanted",
            ["5", ..] => "permanent",
            ["2", ..] => "delivered",
            _ => "",
        };
        return words.Length == 0 ? status : $"{status} ({words})";
    }
}
