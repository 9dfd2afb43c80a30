using MailKit.Net.Smtp;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>
/// MailKit's client for what it is good at: the greeting, EHLO and what it offers, commands and the parsing of replies. It keeps
/// no protocol log, so what is said to the server stands nowhere.
/// </summary>
/// <remarks>
/// A message does not go through <c>SendAsync</c>: that would write it anew from MimeKit's tree, and could not tell anybody
/// that DATA comes next. <see cref="SmtpSubmissionConnection"/> has the transaction, and writes to the stream below.
/// </remarks>
internal sealed class SmtpDialogue : SmtpClient
{
    public SmtpDialogue() =>
        // Nobody needs to know what this machine is called; it is what a client behind a NAT would say anyway.
        LocalDomain = "127.0.0.1";

    /// <summary>Says a command and waits for the reply, whatever it is.</summary>
    public Task<SmtpResponse> SayAsync(string command, CancellationToken cancellationToken) =>
        SendCommandAsync(command, cancellationToken);
}
