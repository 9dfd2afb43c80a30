using System.Text;
using MailTui.Core.Export;
using MailTui.Core.Import;
using MailTui.Core.Messages;
using MailTui.Core.Tests.Export;

namespace MailTui.Core.Tests.Import;

/// <summary>What other programs leave in files, and what is broken in them.</summary>
public sealed class ImportReaderTests : IAsyncDisposable
{
    private const string Line = "From ann@example.com Tue Nov 24 09:00:00 2026\n";

    private readonly ExportBench _bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    // mboxo and mboxrd.
    [InlineData("Subject: a\n\n>From x\n>>From y\n> From z\n\n", "Subject: a\n\nFrom x\n>From y\n> From z\n")]
    // Unquoted, and no beginning of a message: no time and year.
    [InlineData(
        "Subject: a\n\nx\n\nFrom now on\n\nFrom 9:00 to 10:00\n\n",
        "Subject: a\n\nx\n\nFrom now on\n\nFrom 9:00 to 10:00\n"
    )]
    // A beginning of a message, but not after an empty line.
    [InlineData(
        "Subject: a\n\nx\nFrom a Tue Nov 24 09:00:00 2026\n\n",
        "Subject: a\n\nx\nFrom a Tue Nov 24 09:00:00 2026\n"
    )]
    // Content-Length is wrong.
    [InlineData("Content-Length: 1\nSubject: a\n\nxyz\n\n", "Content-Length: 1\nSubject: a\n\nxyz\n")]
    [InlineData("Subject: a\r\n\r\nx\r\n\r\n", "Subject: a\r\n\r\nx\r\n")]
    [InlineData("Subject: a\n\nno end", "Subject: a\n\nno end")]
    [InlineData("Subject: a\n\nx\n\n\n\n", "Subject: a\n\nx\n\n\n")]
    public void Messages_of_an_mbox(string inFile, string expected)
    {
        // As the first, and, where it has an end, before another.
        Assert.Equal([expected], Messages(Line + inFile));
        if (inFile.EndsWith("\n\n", StringComparison.Ordinal) || inFile.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            Assert.Equal([expected, "B: b\n\n"], Messages(Line + inFile + Line + "B: b\n\n\n"));
    }

    [Theory]
    [InlineData("From ann@example.com Tue Nov 24 09:00:00 2026\n", true)]
    [InlineData("From 1735@xxx Tue Nov 24 09:00:00 +0000 2026\r\n", true)]
    [InlineData("From MAILER-DAEMON Tue Nov  4 9:00 2026", true)]
    [InlineData("From here it takes until 10:00", false)]
    [InlineData("From 2026 on", false)]
    [InlineData("from ann Tue Nov 24 09:00:00 2026", false)]
    [InlineData(">From ann Tue Nov 24 09:00:00 2026", false)]
    public void What_begins_a_message(string line, bool expected) =>
        Assert.Equal(expected, MboxReader.IsSeparator(Encoding.ASCII.GetBytes(line)));

    [Theory]
    [InlineData(
        "Status: RO\nX-Status: AF\nSubject: a\nStatus: x\n\nb",
        "Subject: a\nStatus: x\n\nb",
        "Seen, Answered, Flagged"
    )]
    [InlineData(
        "Subject: a\nstatus: R\n o\nX-STATUS:F\nTo: b\n\nStatus: no\n",
        "Subject: a\nTo: b\n\nStatus: no\n",
        "Seen, Flagged"
    )]
    [InlineData("Subject: a\n\nStatus: R\n", "Subject: a\n\nStatus: R\n", "None")]
    [InlineData("Status: O\n\nb", "\nb", "None")]
    [InlineData("Status: RO", "", "Seen")]
    public void Status_is_none_of_the_message(string before, string after, string flags)
    {
        var (content, state) = MboxStatus.Take(Encoding.ASCII.GetBytes(before));

        Assert.Equal(after, Encoding.ASCII.GetString(content.Span));
        Assert.Equal(flags, state.Flags.ToString());
    }

    [Fact]
    public async Task A_maildir_with_sub_folders_becomes_folders_and_labels()
    {
        Mail("box/cur/1:2,S", "one");
        Mail("box/new/2", "two");
        Mail("box/cur/3;2,FPR", "three");
        Mail("box/tmp/4", "never");
        Mail("box/.Sent/cur/5!2,S", "five");
        Mail("box/.&yBy6qQ-.2026/cur/6:2,T", "six");
        foreach (string folder in new[] { "box", "box/.Sent", "box/.&yBy6qQ-.2026" })
            Directory.CreateDirectory(_bench[folder + "/new"]);
        var to = await _bench.MailboxAsync("to");

        var result = await _bench.ImportAsync(to, "box");

        Assert.Equal((5, 0), (result.Imported, result.Failures.Count));
        Assert.Equal(
            [
                "five Sent Seen ",
                "one Inbox Seen ",
                "six Trash None 제목/2026",
                "three Inbox Answered, Forwarded, Flagged ",
                "two Inbox None ",
            ],
            await ListAsync(to)
        );
    }

    [Fact]
    public async Task What_is_broken_is_named_and_the_rest_goes_on()
    {
        Mail("all/a.eml", "one");
        File.WriteAllBytes(_bench["all/b.eml"], [0, 1, 2, 3]);
        File.WriteAllBytes(_bench["all/c.eml"], []);
        File.WriteAllText(_bench["all/notes.txt"], "Shopping: eggs");
        File.WriteAllText(_bench["all/d"], $"{Line}Subject: two\n\n\n{Line}\nno head\n\n{Line}Subject: three\n\n");
        Mail("all/deep/er/e.eml", "four");
        var to = await _bench.MailboxAsync("to");

        var result = await _bench.ImportAsync(to, "all");

        Assert.Equal(["four", "one", "three", "two"], (await ListAsync(to)).Select(line => line.Split(' ')[0]));
        Assert.Equal(
            [_bench["all/b.eml"], _bench["all/c.eml"], _bench["all/d"] + ", message 2"],
            result.Failures.Select(failure => failure.Where).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Garbage_is_refused_before_anything_is_imported()
    {
        var to = await _bench.MailboxAsync("to");
        File.WriteAllBytes(_bench["garbage"], [0x7f, 0x45, 0x4c, 0x46, 0, 0]);
        Mail("ok/a.eml", "one");

        var refused = await Assert.ThrowsAsync<ImportPathException>(() => RunAsync("ok", "garbage"));
        Assert.True(refused.IsThere);
        refused = await Assert.ThrowsAsync<ImportPathException>(() => RunAsync("ok", "none"));
        Assert.False(refused.IsThere);
        Assert.Empty(await to.KeysAsync(ExportBench.Everything, Token));

        Task<ImportResult> RunAsync(params string[] paths) =>
            MailImporter.RunAsync(to, [.. paths.Select(path => _bench[path])], false, null, Token);
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes lie elsewhere there.");
        Mail("all/a.eml", "one");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_bench["all/pipe"], _bench["all/pipe.eml"]]))
            await make.WaitForExitAsync(Token);
        var to = await _bench.MailboxAsync("to");

        var result = await _bench.ImportAsync(to, "all");

        Assert.Equal((1, 1), (result.Imported, result.Failures.Count));
    }

    [Fact]
    public void Names_are_of_the_content_but_for_line_ends()
    {
        var key = ImportedKey.Of("Subject: a\r\n\r\none\r\n"u8);
        Assert.True(ImportedKey.Is(key));
        Assert.Equal(key, ImportedKey.Of("Subject: a\n\none\n\n"u8));
        Assert.NotEqual(key, ImportedKey.Of("Subject: a\n\nonf\n"u8));
        Assert.NotEqual(ImportedKey.Of("a\rb"u8), ImportedKey.Of("a\nb"u8));
        byte[] long1 = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0123456789abcdef\r\n", 20_000)));
        byte[] long2 = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0123456789abcdef\n", 20_000)));
        Assert.Equal(ImportedKey.Of(long1), ImportedKey.Of(long2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(100)]
    public void Lines_are_read_whole_or_in_pieces(int buffer)
    {
        const string Text = "a\n\nabc\nabcdefgh\nend";
        var reader = new LineReader(new MemoryStream(Encoding.ASCII.GetBytes(Text)), buffer);
        var lines = new List<string>();
        while (reader.Read())
        {
            string piece = Encoding.ASCII.GetString(reader.Line);
            Assert.InRange(piece.Length, 1, buffer);
            if (reader.IsStart)
                lines.Add(piece);
            else
                lines[^1] += piece;
        }

        Assert.Equal(["a\n", "\n", "abc\n", "abcdefgh\n", "end"], lines);
        Assert.Equal(Text.Length, reader.Position);
    }

    private static List<string> Messages(string mbox)
    {
        var reader = new MboxReader(new MemoryStream(Encoding.Latin1.GetBytes(mbox)));
        var messages = new List<string>();
        while (reader.Read())
            messages.Add(Encoding.Latin1.GetString(reader.Content));
        return messages;
    }

    private void Mail(string path, string subject)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_bench[path]) ?? "");
        File.WriteAllText(_bench[path], $"Subject: {subject}\n\ntext\n");
    }

    private static async Task<IEnumerable<string>> ListAsync(MailTui.Core.Mailboxes.IMailbox mailbox) =>
        (await mailbox.ListAsync(ExportBench.Everything, 0, 100, Token))
            .Select(m => $"{m.Envelope.Subject} {m.Folder} {m.Flags} {string.Join('|', m.Labels)}")
            .Order(StringComparer.Ordinal);
}
