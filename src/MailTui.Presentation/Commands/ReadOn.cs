using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ReadOn : ICommand
{
    public string Name => "read-on";

    public string Title => "read on";

    public string Description => "A page down; at the end of a message, the next one";

    public IReadOnlyList<string> Synonyms => ["continue", "scroll", "space"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Space", CommandContexts.Reader)];

    public int? FooterRank => 12;

    public void Execute(ShellPresenter shell) => shell.Messages.ReadOn();
}
