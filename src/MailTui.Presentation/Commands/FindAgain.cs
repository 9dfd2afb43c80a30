using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <param name="word">Which match.</param>
/// <param name="direction">1: down, -1: up.</param>
internal sealed class FindAgain(string word, string description, string key, int direction) : ICommand
{
    /// <summary>Each match is looked for: a slip of the fingers must not keep the screen busy.</summary>
    private const int MostTimes = 100;

    public string Name => "search-" + word;

    public string Title => word + " match";

    public string Description => description;

    public IReadOnlyList<string> Synonyms => ["find", "again"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new(key, CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) =>
        shell.Context == CommandContexts.Reader ? shell.Search.WhyNoNextInMessage : shell.Search.WhyNoNextInList;

    public void Execute(ShellPresenter shell)
    {
        int times = Math.Min(shell.Keys.Count, MostTimes);
        if (shell.Context == CommandContexts.Reader)
            shell.Search.FindInMessage(direction, times);
        else
            shell.Search.FindInList(direction, times);
    }
}
