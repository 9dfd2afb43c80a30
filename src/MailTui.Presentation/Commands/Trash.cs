using MailTui.Core.Messages;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Trash : IMessageVerb
{
    public string Name => "trash";

    public string Title => "trash";

    public string Description => "Move to trash; nothing is deleted";

    public IReadOnlyList<string> Synonyms => ["delete", "remove", "bin", "erase", "discard"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("d", CommandContexts.Mail), new("Del", CommandContexts.Mail)];

    public int? FooterRank => 18;

    public string? WhyDisabled(ShellPresenter shell) => shell.States.WhyNotTo(MessageFolder.Trash);

    public StateVerb Verb(ShellPresenter shell) => StateVerb.MoveTo("trash", MessageFolder.Trash);
}
