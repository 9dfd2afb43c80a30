using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class CopyFix : ICommand
{
    public string Name => "copy-fix";

    public string Title => "copy";

    public string Description => "Copy what is to be done to the clipboard of your terminal";

    public IReadOnlyList<string> Synonyms => ["yank", "clipboard", "mend"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("y", CommandContexts.Checkup)];

    public int? FooterRank => 12;

    public string? WhyDisabled(ShellPresenter shell) => shell.Doctor.WhyNoFix;

    public void Execute(ShellPresenter shell) => shell.Doctor.CopyFix();
}
