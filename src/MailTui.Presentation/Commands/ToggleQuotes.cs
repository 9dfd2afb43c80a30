using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleQuotes : ICommand
{
    public string Name => "quotes";

    public string Title => "quotes";

    public string Description => "Quoted text folded behind one line, or shown";

    public IReadOnlyList<string> Synonyms => ["cited", "fold", "hide", "reply"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("S", CommandContexts.Reader)];

    public int? FooterRank => 48;

    public string? WhyDisabled(ShellPresenter shell) =>
        shell.Reader.WhyNoDocument
        ?? (shell.Reader.HasQuotesToToggle ? null : Words.Of("No quoted text is folded in this message."));

    public void Execute(ShellPresenter shell) => shell.Reader.ToggleQuotes();
}
