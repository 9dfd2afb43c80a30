using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ShowLinks : ICommand
{
    public string Name => "links";

    public string Title => "links";

    public string Description => "Where the message leads: its links, with their real targets";

    public IReadOnlyList<string> Synonyms => ["url", "address", "web", "href"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("o", CommandContexts.Reader)];

    public int? FooterRank => 40;

    public string? WhyDisabled(ShellPresenter shell) => shell.Panel.WhyNoLinks;

    public void Execute(ShellPresenter shell) => shell.Panel.ShowLinks();
}
