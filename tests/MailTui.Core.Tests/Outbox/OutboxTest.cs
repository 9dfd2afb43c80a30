using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.Text;
using MailTui.Testing.Index;
using MailTui.Testing.Outbox;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Outbox;

/// <summary>An outbox in a real database, a clock that stands still, and a server that does what it is told.</summary>
public abstract class OutboxTest : IDisposable
{
    private protected OutboxTest()
    {
        Store = new OutboxStore(Test.Index, Time);
        Server = new ScriptedServer(Time);
    }

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected FakeTimeProvider Time { get; } = new(TestIndex.At(0));

    private protected TestIndex Test { get; } = new();

    private protected OutboxStore Store { get; }

    private protected ScriptedServer Server { get; }

    private protected DateTimeOffset Now => Time.GetUtcNow();

    private protected static SesReply Reply(SesReplyKind kind, string said = "said", string problem = "problem") =>
        new(kind, said, Phrase.Verbatim(problem));

    private protected OutboxSender Sender(OutboxStore? store = null) =>
        new(store ?? Store, Server, Time, NullLogger.Instance, () => 0);

    private protected static OutboxMessage Message(string key, DateTimeOffset due, string? content = null) =>
        new(
            new MessageKey(key),
            "me@example.com",
            ["ann@example.com", "bob@example.com"],
            $"{key}@example.com",
            Encoding.UTF8.GetBytes(content ?? Content(key)),
            due,
            $$"""{"of":"{{key}}"}"""
        );

    private protected static string Content(string key) =>
        $"From: me@example.com\r\nSubject: {key}\r\nMessage-ID: <{key}@example.com>\r\n\r\nText\r\n";

    private protected MessageKey Queue(string key = "draft-1", TimeSpan delay = default) =>
        Store.Enqueue(Message(key, Now + delay)).Key;

    private protected OutboxItem Item(string key = "draft-1") =>
        Store.Find(new(key)) ?? throw new InvalidOperationException($"{key} is gone.");

    private protected OutboxState State(string key = "draft-1") => Item(key).State;

    private protected Task SendDueAsync() => Sender().SendDueAsync(Token);

    /// <summary>Until it is so; time stands still.</summary>
    private protected static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!isSo())
            await Task.Delay(2, patience.Token);
    }

    /// <summary>Lets time pass until it is so, in steps.</summary>
    private protected async Task PassAsync(TimeSpan step, Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            Time.Advance(step);
            await Task.Delay(2, patience.Token);
        }
    }

    public void Dispose()
    {
        Test.Dispose();
        GC.SuppressFinalize(this);
    }
}
