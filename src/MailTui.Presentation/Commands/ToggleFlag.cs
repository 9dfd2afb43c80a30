using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleFlag : IMessageVerb
{
    public string Name => "flag";

    public string Title => "flag";

    public string Description => "Flag the message, or take the flag away";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("F", CommandContexts.Mail)];

    public int? FooterRank => 35;

    public StateVerb Verb(ShellPresenter shell) =>
        new("flagged", FieldChange.Toggle(StateField.Flagged)) { TakesRows = false };
}
