namespace MailTui.Core.Messages;

/// <summary>What a delivery report (RFC 3464 §2.3) says of one recipient. Every string is safe to show.</summary>
/// <param name="Recipient">The address, of Final-Recipient or else Original-Recipient.</param>
/// <param name="Action"><c>failed</c>, <c>delayed</c>, <c>delivered</c>, <c>relayed</c> or <c>expanded</c>; lower case.</param>
/// <param name="Status">The enhanced status code (RFC 3463), such as <c>5.1.1</c>; empty when it names none.</param>
/// <param name="Reason">Diagnostic-Code without its type; empty when there is none.</param>
public sealed record RecipientReport(string Recipient, string Action, string Status, string Reason)
{
    /// <summary>It did not and will not get the message.</summary>
    public bool HasFailed => Action == "failed";
}
