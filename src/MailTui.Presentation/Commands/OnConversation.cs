using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <summary>A verb, done to the whole conversation.</summary>
/// <param name="verb">What is done.</param>
/// <param name="chords">Its keys; empty: the palette alone.</param>
internal sealed class OnConversation(IMessageVerb verb, string description, params string[] chords) : ICommand
{
    public string Name => verb.Name + "-thread";

    public string Title => verb.Title + " thread";

    public string Description => description;

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [.. chords.Select(chord => new KeyBinding(chord, CommandContexts.Mail))];

    public string? WhyDisabled(ShellPresenter shell) => verb.WhyDisabled(shell);

    public void Execute(ShellPresenter shell) => shell.States.Do(verb.Verb(shell), conversation: true);
}
