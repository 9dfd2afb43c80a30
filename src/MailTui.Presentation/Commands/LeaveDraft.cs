using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class LeaveDraft : ICommand
{
    public string Name => "keep-draft";

    public string Title => "keep as draft";

    public string Description => "Close the message that is being written; it stays as a draft";

    public IReadOnlyList<string> Synonyms => ["close", "postpone", "save", "later", "cancel", "abort"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("Esc", CommandContexts.Compose), new("p", CommandContexts.Review)];

    public int? FooterRank => 2;

    public void Execute(ShellPresenter shell) => shell.Writing.Postpone();
}
