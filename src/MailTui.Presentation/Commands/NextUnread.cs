using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class NextUnread : ICommand
{
    public string Name => "next-unread";

    public string Title => "next unread";

    public string Description =>
        "To the next unread message, from the top again at the end; without one, in another folder";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Tab", CommandContexts.Mail)];

    public int? FooterRank => 15;

    public void Execute(ShellPresenter shell) => shell.Messages.NextUnread();
}
