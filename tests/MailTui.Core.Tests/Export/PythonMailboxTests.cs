using System.Diagnostics;
using System.Text;
using MailTui.Core.Export;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Core.Tests.Compose;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Export;

/// <summary>Python's <c>mailbox</c> module, which many programs are made with, reads what we write, and we what it writes.</summary>
public sealed class PythonMailboxTests : IAsyncDisposable
{
    private readonly ExportBench _bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(ExportFormat.Mbox, "mbox")]
    [InlineData(ExportFormat.Maildir, "Maildir")]
    public async Task It_reads_what_we_write(ExportFormat format, string type)
    {
        var mailbox = await _bench.MailboxAsync("from", OddMail.All);
        string[] keys = [.. OddMail.All.Select(message => message.Key)];
        await ExportBench.MarkAsync(mailbox, keys[0], FieldChange.Set(StateField.Seen));
        await ExportBench.MarkAsync(mailbox, keys[1], FieldChange.Set(StateField.Seen));
        await ExportBench.MarkAsync(
            mailbox,
            keys[1],
            FieldChange.Set(StateField.Flagged),
            FieldChange.Set(StateField.Answered)
        );
        await _bench.ExportAsync(mailbox, "out", format);

        string[] seen = Run(
            $$"""
            import mailbox, sys, email.header
            box = mailbox.{{type}}(sys.argv[1], create=False)
            lines = []
            for m in box:
                subject = str(email.header.make_header(email.header.decode_header(m['Subject'])))
                flags = ''.join(sorted(set(m.get_flags()) & set('RSFA')))
                lines.append(subject + '|' + flags)
            sys.stdout.buffer.write('\n'.join(sorted(lines)).encode())
            """,
            _bench["out"]
        );

        // The letters of each format: S and R are seen and answered in one, R and A in the other.
        var expected = new List<string>();
        foreach (var message in await mailbox.ListAsync(ExportBench.Everything, 0, 100, Token))
        {
            string flags = format == ExportFormat.Mbox ? "AFR" : "FRS";
            expected.Add(
                message.Envelope.Subject
                    + "|"
                    + (
                        message.Key.Value == keys[1] ? flags
                        : message.Key.Value == keys[0] ? flags[^1..]
                        : ""
                    )
            );
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("mbox", false)]
    [InlineData("Maildir", true)]
    public async Task We_read_what_it_writes(string type, bool isMaildir)
    {
        foreach (var (key, bytes) in SampleMail.Generate(6, 5))
        {
            Directory.CreateDirectory(_bench["eml"]);
            File.WriteAllBytes(Path.Combine(_bench["eml"], key), bytes);
        }

        File.WriteAllText(
            Path.Combine(_bench["eml"], "zz"),
            "Subject: =?utf-8?b?7JWI64WV?=\nDate: Tue, 24 Nov 2026 09:00:00 +0000\n\nFrom Ann\n\nFrom here on\n"
        );
        Run(
            $$"""
            import mailbox, sys, os
            box = mailbox.{{type}}(sys.argv[2], create=True)
            box.lock()
            for name in sorted(os.listdir(sys.argv[1])):
                m = open(os.path.join(sys.argv[1], name), 'rb').read()
                if name == 'zz':
                    m = mailbox.{{type}}Message(m)
                    m.set_flags('{{(isMaildir ? "FRS" : "AFRO")}}')
                box.add(m)
            box.flush()
            box.close()
            """,
            _bench["eml"],
            _bench["theirs"]
        );
        if (isMaildir)
        {
            // A message with flags stays in new there until something moves it.
            foreach (string file in Directory.GetFiles(Path.Combine(_bench["theirs"], "new")))
                File.Move(file, Path.Combine(_bench["theirs"], "cur", Path.GetFileName(file)));
        }

        var to = await _bench.MailboxAsync("to");
        var result = await _bench.ImportAsync(to, "theirs");

        Assert.Equal((7, 0), (result.Imported, result.Failures.Count));
        var last = Assert.Single(
            await to.ListAsync(ExportBench.Everything, 0, 100, Token),
            m => m.Envelope.Subject == "안녕"
        );
        Assert.Equal(MessageFlags.Seen | MessageFlags.Answered | MessageFlags.Flagged, last.Flags);
        Assert.Equal(MessageBuilder.DefaultDate, last.Arrived);
        string text = Encoding.UTF8.GetString((await to.ReadRawAsync(last.Key, Token)).Span);
        Assert.EndsWith("\n\nFrom Ann\n\nFrom here on\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Status", text, StringComparison.Ordinal);
        // The very messages: their names are of their content.
        var own = SampleMail.Generate(6, 5).Select(message => ImportedKey.Of(message.Bytes));
        Assert.Equal(7, (await to.KeysAsync(ExportBench.Everything, Token)).Union([.. own, last.Key]).Count());
    }

    private static string[] Run(string script, params string[] arguments)
    {
        Assert.SkipWhen(StrictReader.Python is null, "There is no Python here.");
        var start = new ProcessStartInfo(StrictReader.Python, ["-c", script, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var python = Process.Start(start) ?? throw new InvalidOperationException("Python does not start.");
        var errors = python.StandardError.ReadToEndAsync(Token);
        string output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        Assert.Equal("", errors.Result);
        return output.Split('\n');
    }
}
