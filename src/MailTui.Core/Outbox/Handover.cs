using MailTui.Core.Index;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox;

/// <summary>Hands one item over, and keeps its lease meanwhile.</summary>
internal sealed class Handover(OutboxLeases leases, string owner, TimeProvider time)
{
    /// <summary>Three of them may be missed before the lease ends.</summary>
    private static readonly TimeSpan s_heartbeat = OutboxLeases.Lease / 4;

    /// <returns>What came of it; null: the item was in other hands before anything went out.</returns>
    /// <exception cref="OperationCanceledException">Before anything went out.</exception>
    /// <exception cref="LocalDatabaseException">That it begins could not be stored: nothing went out.</exception>
    public async Task<SesReply?> SendAsync(
        OutboxItem item,
        ReadOnlyMemory<byte> content,
        ISubmissionConnection connection,
        CancellationToken cancellationToken
    )
    {
        bool begun = false;
        using var stop = new CancellationTokenSource();
        var heart = BeatAsync(item, stop.Token);
        try
        {
            return await connection
                .SendAsync(item.Sender, item.Recipients, content, BeginAsync, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (LeaseLostException)
        {
            return null;
        }
        catch (SubmissionException e)
        {
            return begun ? NoAnswer(e.Reply.Said) : e.Reply;
        }
        catch (OperationCanceledException) when (begun)
        {
            // Maybe nothing is out. Not to know is better than to send twice.
            return NoAnswer("MailTui ended while it waited for the answer.");
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await heart.ConfigureAwait(false);
        }

        Task BeginAsync(CancellationToken _)
        {
            leases.BeginData(item.Key, owner);
            begun = true;
            return Task.CompletedTask;
        }
    }

    private static SesReply NoAnswer(string said) =>
        new(
            SesReplyKind.Unknown,
            said,
            Phrase.Of(
                $"The message was being handed over and no answer came: it may have been sent, or not. It is not sent again by itself. Look whether a copy, an answer or a bounce came, or ask a recipient; then mark it as sent, or send it again."
            )
        );

    private async Task BeatAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_heartbeat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                try
                {
                    leases.Renew(item.Key, owner);
                }
                catch (LocalDatabaseException)
                {
                    // A full disk, say. If the lease ends for it, nothing goes out any more, or the item becomes unknown.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It is done.
        }
    }
}
