using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class AttachFile : ICommand
{
    public string Name => "attach";

    public string Title => "attach";

    public string Description => "Attach a file, as it is now";

    public IReadOnlyList<string> Synonyms => ["attachment", "add", "file", "upload", "include"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("^A", CommandContexts.Compose), new("a", CommandContexts.Review)];

    public int? FooterRank => 4;

    public string? WhyDisabled(ShellPresenter shell) => shell.Writing.Tools.WhyNotAttach;

    public CommandArgument? Argument { get; } = new("file", ArgumentKind.Text, Required: true);

    public void Execute(ShellPresenter shell, string argument) => shell.Writing.Tools.Attach(argument);

    public void Execute(ShellPresenter shell) => shell.Writing.Tools.AskToAttach();
}
