using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class AnswerQuestion : ICommand
{
    public string Name => "answer";

    public string Title => "answer";

    public string Description => "Give the answer that is selected or typed, in the setup wizard";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("Enter", CommandContexts.Setup | CommandContexts.Answer)];

    public int? FooterRank => 6;

    public string? WhyDisabled(ShellPresenter shell) => shell.Setup.WhyNoAnswer;

    public void Execute(ShellPresenter shell) => shell.Setup.Answer();
}
