using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ReviewDraft : ICommand
{
    public string Name => "review";

    public string Title => "review and send";

    public string Description => "Look the message over, and send it";

    public IReadOnlyList<string> Synonyms => ["send", "deliver", "submit", "finish"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^X", CommandContexts.Compose)];

    public int? FooterRank => 1;

    public void Execute(ShellPresenter shell) => shell.Writing.Review();
}
