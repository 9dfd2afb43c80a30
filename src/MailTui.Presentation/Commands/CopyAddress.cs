using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class CopyAddress : ICommand
{
    public string Name => "copy-address";

    public string Title => "address";

    public string Description => "Copy the address of the sender";

    public IReadOnlyList<string> Synonyms => ["yank", "sender", "clipboard", "email", "from"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("y a", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Messages.CopySender();
}
