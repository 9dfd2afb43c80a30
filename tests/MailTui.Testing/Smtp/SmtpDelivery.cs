namespace MailTui.Testing.Smtp;

/// <summary>A message that the server took over.</summary>
/// <param name="Sender">Of MAIL FROM, without angle brackets.</param>
/// <param name="Parameters">Of MAIL, such as <c>SIZE=123 BODY=8BITMIME</c>.</param>
/// <param name="Recipients">Of RCPT TO, in order.</param>
/// <param name="Content">As it was sent, its dots no longer doubled.</param>
/// <param name="Id">What the server called it, as SES does.</param>
/// <param name="Connection">Which one it came over, from 1.</param>
public sealed record SmtpDelivery(
    string Sender,
    string Parameters,
    IReadOnlyList<string> Recipients,
    ReadOnlyMemory<byte> Content,
    string Id,
    int Connection
);
