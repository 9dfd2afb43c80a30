using MailTui.Core.Messages;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleSeen : ICommand
{
    public string Name => "seen";

    public string Title => "seen/unseen";

    public string Description => "Mark the message seen or unseen";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("U", CommandContexts.Mail)];

    public int? FooterRank => 40;

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Messages.Toggle(StateField.Seen);
}
