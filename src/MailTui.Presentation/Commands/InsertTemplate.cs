using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class InsertTemplate : ICommand
{
    public string Name => "template";

    public string Title => "template";

    public string Description => "Insert a template from the folder of templates";

    public IReadOnlyList<string> Synonyms => ["snippet", "canned", "form", "boilerplate"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^O", CommandContexts.Compose)];

    public CommandArgument? Argument { get; } = new("template", ArgumentKind.Text, Required: true);

    public string? WhyDisabled(ShellPresenter shell) => shell.Writing.Tools.WhyNoTemplates;

    public void Execute(ShellPresenter shell, string argument) => shell.Writing.Tools.Insert(argument);

    public void Execute(ShellPresenter shell) => shell.Writing.Tools.AskForTemplate();
}
