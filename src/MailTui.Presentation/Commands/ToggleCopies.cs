using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleCopies : ICommand
{
    public string Name => "copies";

    public string Title => "cc/bcc";

    public string Description => "To the fields for copies (Cc) and blind copies (Bcc), or away from them";

    public IReadOnlyList<string> Synonyms => ["cc", "bcc", "recipients", "fields"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^T", CommandContexts.Compose)];

    public int? FooterRank => 5;

    public void Execute(ShellPresenter shell) => shell.Writing.Active?.ToggleCopies();
}
