using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes.Outgoing;

/// <summary>
/// The drafts that this program has open. As long as it lives it says so, also while nobody types and while an editor outside
/// has the terminal. Any thread.
/// </summary>
internal sealed class OpenDrafts(DraftStore drafts, string owner, TimeProvider time) : IDisposable
{
    /// <summary>Two of them may fail before <see cref="DraftStore.Lease"/> ends.</summary>
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly HashSet<MessageKey> _open = [];
    private ITimer? _timer;
    private bool _isDisposed;

    public void Add(MessageKey key)
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            _open.Add(key);
            _timer ??= time.CreateTimer(_ => Renew(), null, s_every, s_every);
        }
    }

    public void Remove(MessageKey key)
    {
        lock (_lock)
        {
            _open.Remove(key);
            StopIfNone();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _open.Clear();
            StopIfNone();
        }
    }

    private void Renew()
    {
        // Held meanwhile: the database is not closed before.
        lock (_lock)
        {
            _open.RemoveWhere(key => !Renew(key));
            StopIfNone();
        }
    }

    /// <returns>False: it is not this program's any more.</returns>
    private bool Renew(MessageKey key)
    {
        try
        {
            drafts.Renew(key, owner);
            return true;
        }
        catch (LocalDatabaseException)
        {
            // Once more in a while. Whoever types is told by the save that fails.
            return true;
        }
        catch (Exception e) when (e is DraftTakenException or DraftNotFoundException)
        {
            return false;
        }
    }

    /// <summary>A program that writes nothing is not woken.</summary>
    private void StopIfNone()
    {
        if (_open.Count > 0)
            return;
        _timer?.Dispose();
        _timer = null;
    }
}
