using MailTui.Core.Outbox;

namespace MailTui.CommandLine;

/// <summary>What <c>outbox --json</c> prints of an item.</summary>
/// <param name="Key">In the outbox.</param>
/// <param name="Id">What SES calls it; null: it was not sent, or the server named no id.</param>
/// <param name="State"><c>queued</c>, <c>sending</c>, <c>unknown</c>, <c>sent</c> or <c>failed</c>; <c>cancelled</c>: it was taken back.</param>
/// <param name="Queued">UTC.</param>
/// <param name="Due">It does not go out before; UTC.</param>
/// <param name="From">SMTP MAIL FROM.</param>
/// <param name="Recipients">SMTP RCPT TO.</param>
/// <param name="Subject">Empty when it has none.</param>
/// <param name="Attempts">Since it was asked for last.</param>
/// <param name="Reply">What the server or the network said last; null: nothing yet.</param>
/// <param name="Problem">What that means and what to do; null: nothing is wrong.</param>
internal sealed record OutboxJson(
    string Key,
    string? Id,
    string State,
    DateTimeOffset Queued,
    DateTimeOffset Due,
    string From,
    IReadOnlyList<string> Recipients,
    string Subject,
    int Attempts,
    string? Reply,
    string? Problem
)
{
    public static OutboxJson Of(OutboxItem item, string subject) =>
        new(
            item.Key.Value,
            item.SesId,
            item.State.ToString().ToLowerInvariant(),
            item.Queued.ToUniversalTime(),
            item.Due.ToUniversalTime(),
            item.Sender,
            item.Recipients,
            subject,
            item.Attempts,
            item.Reply,
            item.Problem?.ToString()
        );
}
