using MailTui.Core.Text;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class RunDoctor : ICommand
{
    public string Name => "doctor";

    public string Title => "doctor";

    public string Description => "Check everything that mail needs, and say how to mend what is wrong";

    public IReadOnlyList<string> Synonyms => ["check", "diagnose", "problem", "trouble", "error", "fix"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("r", CommandContexts.Checkup), new("F5", CommandContexts.Checkup)];

    public CommandContexts Contexts => CommandContexts.Anywhere | CommandContexts.Compose;

    public int? FooterRank => 30;

    public string? WhyDisabled(ShellPresenter shell) => shell.Doctor.WhyNot;

    public string TitleNow(ShellPresenter shell) => shell.Doctor.IsOpen ? Phrase.Mark("look again") : Title;

    public void Execute(ShellPresenter shell) => shell.Doctor.Open();
}
