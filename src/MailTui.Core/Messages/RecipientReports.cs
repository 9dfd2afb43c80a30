using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>Reads what a delivery report (RFC 3464) says of each recipient.</summary>
internal static class RecipientReports
{
    // A report of more recipients says no more.
    private const int MaxRecipients = 50;

    private const int MaxParts = 100;

    public static IReadOnlyList<RecipientReport> Of(MimeMessage message) =>
        [
            .. MimeLeaves
                .Of(message.Body)
                .Take(MaxParts)
                .OfType<MessageDeliveryStatus>()
                .SelectMany(Of)
                .Take(MaxRecipients),
        ];

    /// <summary>None when it names no recipient.</summary>
    public static IEnumerable<RecipientReport> Of(MessageDeliveryStatus report) =>
        // The first group is about the message, one for each recipient follows.
        report
            .StatusGroups.Skip(1)
            .Take(MaxRecipients)
            .Select(group =>
                (Value(group, "Final-Recipient") ?? Value(group, "Original-Recipient")) is { } address
                    ? new RecipientReport(
                        address,
                        HeaderText.Line(group["Action"] ?? "").Trim().ToLowerInvariant(),
                        HeaderText.Line(group["Status"] ?? ""),
                        Value(group, "Diagnostic-Code") ?? ""
                    )
                    : null
            )
            .OfType<RecipientReport>();

    /// <summary>The value without its type: <c>rfc822; a@example.com</c>, <c>smtp; 550 no such user</c>.</summary>
    private static string? Value(HeaderList fields, string name)
    {
        string value = HeaderText.Line(fields[name] ?? "");
        int type = value.IndexOf(';', StringComparison.Ordinal);
        value = value[(type + 1)..].Trim();
        return value.Length > 0 ? value : null;
    }
}
