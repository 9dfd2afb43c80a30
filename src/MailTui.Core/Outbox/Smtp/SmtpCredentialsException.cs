using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>Credentials that are configured can not be used. The message says why and what to do, and holds no secret.</summary>
internal sealed class SmtpCredentialsException(Phrase problem, Exception? cause = null)
    : Exception(problem.ToString(), cause)
{
    public Phrase Problem { get; } = problem;
}
