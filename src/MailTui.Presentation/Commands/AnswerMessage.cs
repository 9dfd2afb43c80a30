using MailTui.Core.Compose;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <summary>A message that comes from another: an answer, a forward.</summary>
/// <param name="key">Null: by its name alone.</param>
internal sealed class AnswerMessage(
    DraftKind kind,
    string name,
    string title,
    string description,
    string? key,
    int? footerRank,
    params string[] synonyms
) : ICommand
{
    public string Name => name;

    public string Title => title;

    public string Description => description;

    public IReadOnlyList<string> Synonyms => synonyms;

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = key is null ? [] : [new(key, CommandContexts.Mail)];

    public int? FooterRank => footerRank;

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Writing.Begin(kind);
}
