using System.Text;
using MailKit.Net.Smtp;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>AUTH (RFC 4954) by PLAIN, else LOGIN, once: a wrong password is not tried a second way.</summary>
internal sealed class SmtpSignIn(SmtpDialogue dialogue, SmtpPlace place, SmtpLimits limits)
{
    private const int Continue = 334;
    private const int Succeeded = 235;

    /// <exception cref="SubmissionException">The server does not let us in. It holds nothing of the credentials.</exception>
    public async Task RunAsync(SmtpCredentials credentials, CancellationToken cancellationToken)
    {
        SmtpResponse reply;
        if (dialogue.AuthenticationMechanisms.Contains("PLAIN"))
        {
            string identity = Base64($"\0{credentials.UserName}\0{credentials.Password}");
            reply = await SayAsync($"AUTH PLAIN {identity}", cancellationToken).ConfigureAwait(false);
        }
        else if (dialogue.AuthenticationMechanisms.Contains("LOGIN"))
        {
            reply = await SayAsync("AUTH LOGIN", cancellationToken).ConfigureAwait(false);
            if ((int)reply.StatusCode == Continue)
                reply = await SayAsync(Base64(credentials.UserName), cancellationToken).ConfigureAwait(false);
            if ((int)reply.StatusCode == Continue)
                reply = await SayAsync(Base64(credentials.Password), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            throw new SubmissionException(
                SmtpFailures.Blocked(
                    "no AUTH",
                    Phrase.Of(
                        $"{place} takes no user name and password (it offers neither AUTH PLAIN nor LOGIN). Check Smtp.Host and Smtp.Port, or leave out the credentials when it needs none."
                    )
                )
            );
        }
        if ((int)reply.StatusCode != Succeeded)
            throw new SubmissionException(Refused(reply, credentials));
    }

    private SesReply Refused(SmtpResponse reply, SmtpCredentials credentials)
    {
        // What a server repeats of the credentials goes no further.
        string text = reply
            .Response.Replace(
                Base64($"\0{credentials.UserName}\0{credentials.Password}"),
                "…",
                StringComparison.Ordinal
            )
            .Replace(credentials.Password.Length > 0 ? credentials.Password : "\0", "…", StringComparison.Ordinal)
            .Replace(
                Base64(credentials.Password) is { Length: > 0 } secret ? secret : "\0",
                "…",
                StringComparison.Ordinal
            );
        var refused = SesReplies.Of((int)reply.StatusCode, text, SmtpStage.Authenticating, place);
        var warnings = refused.Kind == SesReplyKind.Blocked ? SmtpCredentialLint.Warnings(credentials, place) : [];
        return warnings.Count == 0
            ? refused
            : refused with
            {
                Problem = Phrase.Join(" ", [refused.Problem, .. warnings]),
            };
    }

    private async Task<SmtpResponse> SayAsync(string command, CancellationToken cancellationToken) =>
        await Patience
            .WaitAsync(limits.Command, token => dialogue.SayAsync(command, token), cancellationToken)
            .ConfigureAwait(false);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
