using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class SaveAttachments : ICommand
{
    public string Name => "save-all";

    public string Title => "save all";

    public string Description => "Save all attachments to your folder for downloads";

    public IReadOnlyList<string> Synonyms => ["download", "export", "files", "attachments"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("s", CommandContexts.Reader), new("S", CommandContexts.Parts)];

    public int? FooterRank => 52;

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoAttachments;

    public void Execute(ShellPresenter shell) => shell.Messages.SaveAttachments();
}
