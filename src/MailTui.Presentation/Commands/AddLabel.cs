using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class AddLabel : ICommand
{
    public string Name => "label-add";

    public string Title => "add label";

    public string Description => "Add a label";

    public IReadOnlyList<string> Synonyms => ["tag", "category", "keyword", "folder", "move"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("+", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoTarget;

    public CommandArgument? Argument { get; } = new("label", ArgumentKind.Label, Required: true);

    public void Execute(ShellPresenter shell) => shell.Labels.AskToAdd();

    public void Execute(ShellPresenter shell, string argument) => shell.Labels.Add(argument);
}
