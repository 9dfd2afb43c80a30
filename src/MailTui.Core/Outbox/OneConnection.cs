namespace MailTui.Core.Outbox;

/// <summary>The connection of one batch: made when it is needed, and again when it cannot be used any more.</summary>
internal sealed class OneConnection(ISubmissionServer server) : IAsyncDisposable
{
    private ISubmissionConnection? _open;

    /// <exception cref="SubmissionException">The server cannot be used.</exception>
    public async Task<ISubmissionConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_open is { IsUsable: true } open)
            return open;
        await CloseAsync().ConfigureAwait(false);
        return _open = await server.ConnectAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CloseAsync()
    {
        if (_open is { } open)
        {
            _open = null;
            await open.DisposeAsync().ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => CloseAsync();
}
