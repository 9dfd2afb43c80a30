namespace MailTui.Presentation.Notifications;

/// <summary>What can be done to be noticed. UI thread.</summary>
public interface INotifications
{
    void Ring();

    void ShowOnDesktop(NewMail mail);

    /// <param name="mailbox">Its name.</param>
    /// <param name="unread">Unread messages in its inbox.</param>
    void ShowTitle(string mailbox, int unread);

    /// <exception cref="Core.Programs.ProgramException">It failed.</exception>
    Task RunAsync(IReadOnlyList<string> command, NewMail mail, CancellationToken cancellationToken);
}
