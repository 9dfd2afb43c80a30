using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class CopyKey : ICommand
{
    public string Name => "copy-key";

    public string Title => "key";

    public string Description => "Copy the key of the message in the bucket";

    public IReadOnlyList<string> Synonyms => ["yank", "object", "clipboard", "id", "s3"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("y k", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Messages.CopyMessageKey();
}
