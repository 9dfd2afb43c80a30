using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class TakeBack : ICommand
{
    public string Name => "take-back";

    public string Title => "take back";

    public string Description => "Do not send it: a message of the outbox becomes a draft again";

    public IReadOnlyList<string> Synonyms => ["cancel", "unsend", "recall", "edit", "outbox"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("X c", CommandContexts.Mail)];

    public int? FooterRank => 11;

    public string? WhyDisabled(ShellPresenter shell) => shell.Sending.WhyNotTakeBack;

    public void Execute(ShellPresenter shell) => shell.Sending.TakeBackSelected();
}
