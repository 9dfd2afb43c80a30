using System.Collections.Concurrent;
using System.Text;
using MailTui.Core.Outbox;
using MailTui.Core.Text;

namespace MailTui.Testing.Outbox;

/// <summary>A submission server in memory: it takes every message and counts it, unless it is told otherwise. Any thread.</summary>
internal sealed class ScriptedServer(TimeProvider time) : ISubmissionServer
{
    private readonly ConcurrentQueue<SesReply> _replies = new();
    private readonly ConcurrentQueue<string> _delivered = new();
    private readonly ConcurrentQueue<DateTimeOffset> _attempts = new();
    private int _connections;
    private int _open;
    private int _ids;

    public long? MaxSize => null;

    /// <summary>Why nobody can connect; null: everybody can.</summary>
    public SesReply? Refusal { get; set; }

    /// <summary>The reply while there is nothing else in the script; null: it takes the message and gives it an id.</summary>
    public SesReply? Always { get; set; }

    /// <summary>Runs before DATA.</summary>
    public Func<CancellationToken, Task> BeforeData { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs after the final dot, before the reply. Cancelled, it makes the outcome unknown.</summary>
    public Func<CancellationToken, Task> BeforeReply { get; set; } = _ => Task.CompletedTask;

    /// <summary>Messages over one connection.</summary>
    public int MessagesPerConnection { get; set; } = int.MaxValue;

    /// <summary>The content of what arrived, also of what got no reply; one entry each time.</summary>
    public IReadOnlyCollection<string> Delivered => _delivered;

    /// <summary>When messages were tried.</summary>
    public IReadOnlyList<DateTimeOffset> Attempts => [.. _attempts];

    public int Connections => _connections;

    /// <summary>Connections that are open now.</summary>
    public int Open => _open;

    /// <summary>What it says next, in this order.</summary>
    public void Say(params ReadOnlySpan<SesReply> replies)
    {
        foreach (var reply in replies)
            _replies.Enqueue(reply);
    }

    public Task<ISubmissionConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _connections);
        if (Refusal is { } refusal)
            throw new SubmissionException(refusal);
        Interlocked.Increment(ref _open);
        return Task.FromResult<ISubmissionConnection>(new Connection(this));
    }

    private sealed class Connection(ScriptedServer server) : ISubmissionConnection
    {
        private int _messages;
        private bool _closed;

        public bool IsUsable => !_closed && _messages < server.MessagesPerConnection;

        public async Task<SesReply> SendAsync(
            string sender,
            IReadOnlyList<string> recipients,
            ReadOnlyMemory<byte> content,
            Func<CancellationToken, Task> beforeData,
            CancellationToken cancellationToken
        )
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _messages++;
            server._attempts.Enqueue(server.Now);
            await server.BeforeData(cancellationToken).ConfigureAwait(false);
            await beforeData(cancellationToken).ConfigureAwait(false);
            if (!server._replies.TryDequeue(out var reply))
                reply = server.Always ?? server.Accept();
            if (reply.Kind is SesReplyKind.Accepted or SesReplyKind.Unknown)
                server._delivered.Enqueue(Encoding.UTF8.GetString(content.Span));
            try
            {
                await server.BeforeReply(cancellationToken).ConfigureAwait(false);
                return reply;
            }
            catch (OperationCanceledException)
            {
                return new(SesReplyKind.Unknown, "cancelled", Phrase.Verbatim("Nobody knows."));
            }
        }

        public ValueTask DisposeAsync()
        {
            if (!_closed)
                Interlocked.Decrement(ref server._open);
            _closed = true;
            return ValueTask.CompletedTask;
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private SesReply Accept()
    {
        string id = $"0100018f-{Interlocked.Increment(ref _ids):d4}-000000";
        return new(SesReplyKind.Accepted, $"250 Ok {id}", Phrase.Nothing, id);
    }
}
