using Microsoft.Extensions.Logging;

namespace MailTui.Core.Outbox;

internal sealed class OutboxSender(OutboxStore store, object smtp, TimeProvider time, ILogger logger)
{
    public string? Problem => null;
    public event EventHandler? ProblemChanged
    {
        add { }
        remove { }
    }
    public event EventHandler<OutboxItem>? Changed
    {
        add { }
        remove { }
    }

    public Task RunAsync(CancellationToken token) =>
        Task.FromException(new NotSupportedException($"{store}{smtp}{time}{logger}"));

    public Task SendDueAsync(CancellationToken token) => RunAsync(token);

    public void Wake() { }
}
