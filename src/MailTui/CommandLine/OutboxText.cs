using System.Globalization;
using MailTui.Core.Outbox;
using MailTui.Core.Text;
using MailTui.Presentation.Text;

namespace MailTui.CommandLine;

/// <summary>Items of the outbox for people.</summary>
internal sealed class OutboxText(ProgramEnvironment environment)
{
    private const int ShortestKey = 10;

    /// <summary>What came of an item that is not sent, and how it goes on, in sentences; null: it was sent.</summary>
    public static string? Unsent(OutboxItem item)
    {
        string key = item.Key.Value;
        string problem = item.Problem is { } known ? $" {Words.Of(known)}" : "";
        string said = item.Reply is { Length: > 0 } reply ? $" {LastWord(reply)}" : "";
        return item.State switch
        {
            OutboxState.Sent => null,
            OutboxState.Failed => Words.Of(
                $"Not sent.{problem}{said} It stays in the outbox: `mailtui outbox --retry {key}` sends it once the cause is gone, --cancel {key} drops it."
            ),
            OutboxState.Unknown => Words.Of(
                $"It may have been sent.{problem} `mailtui outbox --sent {key}` marks it as sent, --retry {key} sends it again."
            ),
            OutboxState.Sending => Words.Of(
                $"It is being sent by another program ({key}): `mailtui outbox` shows what comes of it."
            ),
            _ => Words.Of(
                $"Not sent yet.{problem}{said} It is in the outbox ({key}), and goes out while mailtui is open, or by `mailtui outbox --retry`."
            ),
        };
    }

    /// <summary>The shortest beginnings that tell these items apart.</summary>
    public static IReadOnlyList<string> Short(IReadOnlyList<OutboxItem> items)
    {
        string[] keys = [.. items.Select(item => item.Key.Value)];
        return [.. keys.Select(key => Enumerable.Range(1, key.Length).Select(length => key[..length]).First(Tells))];

        bool Tells(string start) =>
            (start.Length - (start.IndexOf(':', StringComparison.Ordinal) + 1) >= ShortestKey || keys.Contains(start))
            && keys.Count(key => key.StartsWith(start, StringComparison.Ordinal)) == 1;
    }

    /// <summary>Short key, when it was queued, how it stands, to whom, subject; below it what is wrong.</summary>
    public IEnumerable<string> Lines(OutboxItem item, string key, string subject)
    {
        string more = item.Recipients.Count > 1 ? $" +{item.Recipients.Count - 1}" : "";
        string to = item.Recipients.Count > 0 ? TerminalText.Line(item.Recipients[0]) : "";
        yield return $"{key}  {At(item.Queued)}  {State(item)}  {to}{more}  {TerminalText.Line(subject)}".TrimEnd();
        if (item.Problem is { } problem)
            yield return $"  {TerminalText.Line(Words.Of(problem))}";
        if (item.Reply is { Length: > 0 } reply)
            yield return $"  {LastWord(reply)}";
    }

    private static string LastWord(string reply) => Words.Of($"The server's last word: {TerminalText.Line(reply)}");

    public string State(OutboxItem item) =>
        item.State switch
        {
            OutboxState.Sending => Words.Of("being sent"),
            OutboxState.Unknown => Words.Of("may have been sent"),
            OutboxState.Sent => Words.Of($"sent {item.SesId}").TrimEnd(),
            OutboxState.Failed => Words.Of("failed"),
            _ when item.Due > environment.Time.GetUtcNow() => item.Attempts > 0
                ? Words.Of($"tried again {At(item.Due)}")
                : Words.Of($"waits until {At(item.Due)}"),
            _ => Words.Of("waits"),
        };

    private string At(DateTimeOffset time) =>
        TimeZoneInfo
            .ConvertTime(time, environment.Time.LocalTimeZone)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
