using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Rendering;

/// <summary>A delivery status (RFC 3464) in words: who did not get the message, and why.</summary>
internal static class DeliveryReport
{
    /// <summary>The fields of a report; none when it names no recipient.</summary>
    public static IEnumerable<DocumentBlock> Read(MessageDeliveryStatus report)
    {
        foreach (var recipient in RecipientReports.Of(report))
        {
            yield return new FieldBlock(Outcome(recipient.Action), recipient.Recipient) { SpaceBefore = true };
            if (recipient.Reason.Length > 0)
                yield return new FieldBlock("Reason", recipient.Reason);
            if (recipient.Status.Length > 0)
                yield return new FieldBlock("Status", Explain(recipient.Status));
        }
    }

    private static string Outcome(string action) =>
        action switch
        {
            "failed" => "Not delivered to",
            "delayed" => "Delayed to",
            "delivered" => "Delivered to",
            "relayed" => "Relayed to",
            "expanded" => "Expanded to",
            _ => "Recipient",
        };

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
