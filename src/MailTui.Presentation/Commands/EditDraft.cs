using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class EditDraft : ICommand
{
    public string Name => "edit";

    public string Title => "edit";

    public string Description => "Go on writing";

    public IReadOnlyList<string> Synonyms => ["change", "back", "text"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("e", CommandContexts.Review), new("Enter", CommandContexts.Review)];

    public int? FooterRank => 3;

    public void Execute(ShellPresenter shell) => shell.Review.Close();
}
