using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class OpenPalette : ICommand
{
    public string Name => "palette";

    public string Title => "commands";

    public string Description => "Every command by its name, with what it may be told";

    public IReadOnlyList<string> Synonyms => ["command", "more", "run", "execute", "menu"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new(":", CommandContexts.Anywhere), new("M-x", CommandContexts.Compose)];

    public int? FooterRank => 14;

    public void Execute(ShellPresenter shell) => shell.Palette.Open();
}
