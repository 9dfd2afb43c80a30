using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>Marks messages of the list, for a verb that is then done to all of them. UI thread.</summary>
public sealed class MarkActions
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private readonly List<string> _queries = [];

    internal MarkActions(ShellPresenter shell, IMailbox mailbox) => (_shell, _mailbox) = (shell, mailbox);

    public string? WhyNoMarks => _shell.Marks.Count == 0 ? Words.Of("No message is marked.") : null;

    public string? WhyNoRange =>
        _shell.Messages.WhyNoMessage
        ?? (
            _shell.Marks.Last is null
                ? Words.Of("A range goes from the message marked last to this one: mark its first message.")
                : null
        );

    /// <summary>Marks the selected message, or takes its mark away, and goes on; a folded conversation as a whole.</summary>
    public void Toggle() =>
        _shell.List.WithSelected(message =>
        {
            if (message.Place is { IsFolded: true })
                ToggleConversation(message);
            else
                _shell.Marks.Toggle(message.Key);
            _shell.List.MoveBy(1);
        });

    /// <summary>Everything in the list that a query finds.</summary>
    /// <exception cref="MailboxQueryException">It is not a query.</exception>
    public void ByQuery(string text)
    {
        var query = MailboxQueryParser.Parse(text);
        _queries.Remove(text);
        _queries.Add(text);
        var list = _shell.List.Query;
        WithKeys(
            list with
            {
                Filter = new MailboxQuery.All([list.Filter, query]),
            },
            keys =>
            {
                _shell.Marks.Add(keys);
                _shell.Say(
                    keys.Count == 0
                        ? Words.Of("Nothing in this list matches.")
                        : Words.Of($"{keys.Count:N0} marked: the next verb is done to all of them.")
                );
            }
        );
    }

    /// <summary>Asks for the query.</summary>
    public void AskForQuery() =>
        _shell.Prompt.Ask(
            Words.Of("mark what matches") + " ▸ ",
            _queries,
            text =>
            {
                try
                {
                    ByQuery(text);
                }
                catch (MailboxQueryException wrong)
                {
                    _shell.Say(wrong.Message);
                }
            }
        );

    /// <summary>From the message that was marked last to the selected one.</summary>
    public void Range()
    {
        if (_shell.Marks.Last is not { } first || _shell.List.SelectedKey is not { } last)
            return;
        var query = _shell.List.Query;
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                if (
                    await _mailbox.PositionAsync(query, first, cancellation) is not { } from
                    || await _mailbox.PositionAsync(query, last, cancellation) is not { } to
                )
                {
                    _shell.Say(Words.Of("The message marked last is not in this list."));
                    return;
                }

                var rows = await _mailbox.ListAsync(query, Math.Min(from, to), Math.Abs(from - to) + 1, cancellation);
                foreach (var folded in rows.Where(row => row.Place is { IsFolded: true }))
                    _shell.Marks.Add(await ConversationAsync(folded, cancellation));
                _shell.Marks.Add(rows.Select(row => row.Key));
                _shell.Say(Words.Of($"{_shell.Marks.Count:N0} marked: the next verb is done to all of them."));
            }
        );
    }

    /// <summary>Of the list, those are marked that were not.</summary>
    public void Invert() =>
        WithKeys(
            _shell.List.Query,
            keys =>
            {
                _shell.Marks.Invert(keys);
                _shell.Say(Words.Of($"{_shell.Marks.Count:N0} marked: the next verb is done to all of them."));
            }
        );

    private void ToggleConversation(MessageSummary message) =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                bool marked = _shell.Marks.Contains(message.Key);
                _shell.Marks.Toggle(message.Key);
                var others = (await ConversationAsync(message, cancellation))
                    .Where(key => key != message.Key && _shell.Marks.Contains(key) == marked)
                    .ToList();
                _shell.Marks.Invert(others);
            }
        );

    /// <summary>What a folded row of the list stands for.</summary>
    private async Task<IReadOnlyList<MessageKey>> ConversationAsync(
        MessageSummary row,
        CancellationToken cancellation
    ) =>
        [
            .. (await _mailbox.ConversationAsync(row.Key, cancellation))
                .Where(message => message.Folder == row.Folder)
                .Select(message => message.Key),
        ];

    private void WithKeys(MessageListQuery query, Action<IReadOnlyList<MessageKey>> use) =>
        _shell.Tasks.Run("", async (_, cancellation) => use(await _mailbox.KeysAsync(query, cancellation)));
}
