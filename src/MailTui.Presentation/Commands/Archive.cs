using MailTui.Core.Messages;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Archive : IMessageVerb
{
    public string Name => "archive";

    public string Title => "archive";

    public string Description => "Archive: out of the inbox, found again by search";

    public IReadOnlyList<string> Synonyms => ["done", "file", "keep", "out", "store"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("a", CommandContexts.Mail)];

    public int? FooterRank => 17;

    public string? WhyDisabled(ShellPresenter shell) => shell.States.WhyNotTo(MessageFolder.Archive);

    public StateVerb Verb(ShellPresenter shell) => StateVerb.MoveTo("archive", MessageFolder.Archive);
}
