using MailTui.Core.Mailboxes;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Outside;

/// <summary>What is done with messages outside the program. UI thread.</summary>
public sealed class OutsideActions : IDisposable
{
    internal OutsideActions(ShellPresenter shell, IMailbox mailbox, OutsideServices services)
    {
        Unsubscribing = new(shell, mailbox, services);
        Opening = new(shell, mailbox, services.Desktop);
        Piping = new(shell, mailbox);
        Images = new(shell, mailbox);
    }

    public Unsubscribing Unsubscribing { get; }

    public Opening Opening { get; }

    public Piping Piping { get; }

    public ImageViewing Images { get; }

    public void Dispose() => Opening.Dispose();
}
