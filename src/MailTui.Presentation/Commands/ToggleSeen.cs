using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleSeen : IMessageVerb
{
    public string Name => "seen";

    public string Title => "seen/unseen";

    public string Description => "Mark seen or unseen";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("U", CommandContexts.Mail)];

    public int? FooterRank => 40;

    public StateVerb Verb(ShellPresenter shell) => new("seen", FieldChange.Toggle(StateField.Seen));
}
