using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class NewMessage : ICommand
{
    public string Name => "compose";

    public string Title => "write";

    public string Description => "Write a message";

    public IReadOnlyList<string> Synonyms => ["new", "mail", "compose", "draft", "send"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("m", CommandContexts.Mail | CommandContexts.Sidebar)];

    public int? FooterRank => 19;

    public CommandArgument? Argument { get; } = new("to", ArgumentKind.Text);

    public void Execute(ShellPresenter shell, string argument) => shell.Writing.Begin(to: argument);

    public void Execute(ShellPresenter shell) => shell.Writing.Begin();
}
