using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class SavePart : ICommand
{
    public string Name => "save";

    public string Title => "save";

    public string Description => "Save the part to your folder for downloads; nothing is overwritten";

    public IReadOnlyList<string> Synonyms => ["download", "attachment", "export", "file"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("s", CommandContexts.Parts)];

    public int? FooterRank => 12;

    public void Execute(ShellPresenter shell) => shell.Messages.SavePart();
}
