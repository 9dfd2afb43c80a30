using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ViewPart : ICommand
{
    public string Name => "view-part";

    public string Title => "view";

    public string Description => "Read the part in the place of the message; of an image, what is known of it";

    public IReadOnlyList<string> Synonyms => ["attachment", "read", "show"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Enter", CommandContexts.Parts)];

    public int? FooterRank => 10;

    public string? WhyDisabled(ShellPresenter shell) => shell.Panel.WhyNoView;

    public void Execute(ShellPresenter shell) => shell.Panel.ViewSelected();
}
