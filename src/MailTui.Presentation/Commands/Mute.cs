using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Mute : IMessageVerb
{
    public string Name => "mute";

    public string Title => "mute";

    public string Description => "Mute the conversation: what still comes to it goes to the archive";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("M", CommandContexts.Mail)];

    public StateVerb Verb(ShellPresenter shell) => new("muted", FieldChange.Toggle(StateField.Muted));

    /// <summary>Always of the whole conversation.</summary>
    public void Execute(ShellPresenter shell) => shell.States.Do(Verb(shell), conversation: true);
}
