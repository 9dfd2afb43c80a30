using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <summary>To the next of the texts to paste, or to the one before.</summary>
internal sealed class TurnText(string name, string title, string description, string key, int by) : ICommand
{
    public string Name => name;

    public string Title => title;

    public string Description => description;

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new(key, CommandContexts.Setup)];

    public int? FooterRank => by > 0 ? 11 : null;

    public string? WhyDisabled(ShellPresenter shell) => shell.Setup.WhyNothingToCopy;

    public void Execute(ShellPresenter shell) => shell.Setup.NextText(by);
}
