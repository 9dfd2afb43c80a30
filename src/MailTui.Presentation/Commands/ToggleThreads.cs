using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleThreads : ICommand
{
    public string Name => "threads";

    public string Title => "threads";

    public string Description => "Conversations together, or message by message";

    public IReadOnlyList<string> Synonyms => ["conversations", "group", "sort", "order"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("z t", CommandContexts.List)];

    public void Execute(ShellPresenter shell) => shell.Messages.ToggleThreads();
}
