using MailTui.Core.Messages;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleFlag : ICommand
{
    public string Name => "flag";

    public string Title => "flag";

    public string Description => "Flag the message, or take the flag away";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("F", CommandContexts.Mail)];

    public int? FooterRank => 35;

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Messages.Toggle(StateField.Flagged);
}
