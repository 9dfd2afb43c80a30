using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class OpenLink : ICommand
{
    public string Name => "open-link";

    public string Title => "open";

    public string Description => "Open the link in your browser; asks first, with the real host";

    public IReadOnlyList<string> Synonyms => ["browser", "url", "web", "visit"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("x", CommandContexts.Links)];

    public int? FooterRank => 12;

    public string? WhyDisabled(ShellPresenter shell) => shell.Outside.Opening.WhyNoLink;

    public void Execute(ShellPresenter shell) => shell.Outside.Opening.OpenLink();
}
