using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class EditOutside : ICommand
{
    public string Name => "external-editor";

    public string Title => "editor";

    public string Description => "Write the text in your own editor (Compose.Editor, VISUAL, EDITOR)";

    public IReadOnlyList<string> Synonyms => ["vim", "emacs", "nano", "external"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^E", CommandContexts.Compose)];

    public int? FooterRank => 3;

    public string? WhyDisabled(ShellPresenter shell) => shell.Writing.Tools.WhyNoEditor;

    public void Execute(ShellPresenter shell) => shell.Writing.Tools.EditOutside();
}
