using MailTui.Core.Index;
using MailTui.Core.Mailboxes;

namespace MailTui.CommandLine;

/// <summary>The mailbox of a verb that is told what to find, open and as ready to be searched as costs next to nothing.</summary>
internal sealed class QueriedMailbox : IAsyncDisposable
{
    private readonly Composition _composition;

    private QueriedMailbox(Composition composition, MailboxQuery query) => (_composition, Query) = (composition, query);

    public IMailbox Mailbox => _composition.Mailbox;

    /// <summary>What is to be found.</summary>
    public MailboxQuery Query { get; }

    /// <param name="text">The query, as it was typed; empty: everything.</param>
    /// <exception cref="MailboxQueryException">It is not a query; nothing was opened then.</exception>
    public static async Task<QueriedMailbox> OpenAsync(
        CommandContext context,
        string text,
        CancellationToken cancellationToken
    )
    {
        var query = MailboxQueryParser.Parse(text);
        var opened = new QueriedMailbox(context.Open(), query);
        try
        {
            await LocalPass.RunAsync(context, opened.Mailbox, cancellationToken);
            await BodyProgress.PrepareAsync(context, opened.Mailbox, query, cancellationToken);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _composition.DisposeAsync();
}
