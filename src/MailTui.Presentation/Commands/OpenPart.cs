using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class OpenPart : ICommand
{
    public string Name => "open-part";

    public string Title => "open";

    public string Description => "Open a copy of the part in its program";

    public IReadOnlyList<string> Synonyms => ["attachment", "program", "launch"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("x", CommandContexts.Parts)];

    public int? FooterRank => 14;

    public string? WhyDisabled(ShellPresenter shell) => shell.Outside.Opening.WhyNoPart;

    public void Execute(ShellPresenter shell) => shell.Outside.Opening.OpenPart();
}
