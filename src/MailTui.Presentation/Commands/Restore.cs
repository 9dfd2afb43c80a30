using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Restore : IMessageVerb
{
    public string Name => "restore";

    public string Title => "put back";

    public string Description => "Put back where it was before: out of trash, spam or archive";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("i", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.States.WhyNotTo(MessageFolder.Inbox);

    public StateVerb Verb(ShellPresenter shell) => new("restore", FieldChange.MoveBack);
}
