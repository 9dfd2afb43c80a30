using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleSpam : IMessageVerb
{
    public string Name => "spam";

    public string Title => "spam";

    public string Description => "Move to spam; in spam: not spam";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("!", CommandContexts.Mail)];

    public string TitleNow(ShellPresenter shell) => shell.List.Query.Folder == MessageFolder.Spam ? "not spam" : Title;

    public StateVerb Verb(ShellPresenter shell) =>
        shell.List.Query.Folder == MessageFolder.Spam
            ? new("restore", FieldChange.MoveBack)
            : StateVerb.MoveTo("spam", MessageFolder.Spam);
}
