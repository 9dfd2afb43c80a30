namespace MailTui.Core.Outbox;

/// <summary>The server cannot be used. <see cref="Reply"/> says whether that may change by itself.</summary>
internal sealed class SubmissionException(SesReply reply, Exception? cause = null)
    : Exception(reply.Problem.ToString(), cause)
{
    public SesReply Reply { get; } = reply;
}
