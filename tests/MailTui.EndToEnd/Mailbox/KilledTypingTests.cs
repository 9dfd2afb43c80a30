using System.Diagnostics;
using MailTui.Testing.Compose;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>While somebody types the program may be killed at any moment.</summary>
public sealed class KilledTypingTests
{
    private const string Subject = "제목입니다";

    /// <summary>What may be lost.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(1);

    private static readonly string[] s_typed = ["a", "e", "n", "t", " ", ".", "가", "나", "한", "글", "밥", "\r", "é"];

    [Fact]
    public async Task Killing_it_while_typing_loses_the_last_second_at_most()
    {
        await using var writing = new WritingProgram();
        var random = new Random(7);
        int rounds = BuiltProgram.Repetitions(1) > 1 ? 100 : 4;

        for (int round = 1; round <= rounds; round++)
        {
            var (keys, killed) = await TypeAsync(writing, round, random);

            Assert.Equal("ok", DraftAudit.Integrity(writing.Database));
            Assert.Equal(round, writing.Drafts.Count);
            var stored = writing.Drafts[0];
            string typed = string.Concat(keys.Select(key => key.Text)).Replace('\r', '\n');
            Assert.StartsWith(stored.Body, typed, StringComparison.Ordinal);
            Assert.Equal(stored.Body.Length, stored.Caret);
            Assert.Equal(("ann@example.com", Subject), (stored.To, stored.Subject));
            if (stored.Body.Length < typed.Length)
            {
                // Each key is one UTF-16 unit.
                var behind = Stopwatch.GetElapsedTime(keys[stored.Body.Length].At, killed);
                Assert.True(
                    behind < Behind,
                    $"Round {round}: of {typed.Length} characters {typed.Length - stored.Body.Length} are missing, the "
                        + $"first of them typed {behind.TotalMilliseconds:F0} ms before it was killed."
                );
            }
        }
    }

    /// <returns>The keys and when each was sent, and when the program was killed.</returns>
    private static async Task<(List<(string Text, long At)> Keys, long Killed)> TypeAsync(
        WritingProgram writing,
        int round,
        Random random
    )
    {
        await using var terminal = writing.StartOnPty();
        await terminal.WaitForOutputAsync("No mail");
        terminal.Send($"mann@example.com\r{Subject}\r");
        // From here on only the text is being written.
        await terminal.WaitForAsync(
            // Not the last round's: that may have been killed before anything was stored of its text.
            () =>
                writing.Drafts is [{ To: "ann@example.com", Subject: Subject, Body: "" }, ..] drafts
                && drafts.Count == round,
            "the draft"
        );
        List<(string, long)> keys = [];
        var moment = TimeSpan.FromMilliseconds(100 + random.Next(2_500));
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < moment)
        {
            string key = s_typed[random.Next(s_typed.Length)];
            keys.Add((key, Stopwatch.GetTimestamp()));
            terminal.Send(key);
            // As fast as somebody who types very fast, and sometimes thinks.
            await Task.Delay(random.Next(20) == 0 ? 300 : random.Next(40), TestContext.Current.CancellationToken);
        }

        await terminal.SignalAsync("KILL");
        long killed = Stopwatch.GetTimestamp();
        Assert.Equal(137, await terminal.WaitForExitCodeAsync());
        return (keys, killed);
    }
}
