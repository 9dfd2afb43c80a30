using System.Text;
using MailTui.Core.Export;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Export;

/// <summary>An export that was stopped, anywhere, is completed by the next one.</summary>
public sealed class ExportResumeTests : IAsyncDisposable
{
    private readonly ExportBench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task An_mbox_that_was_cut_anywhere_is_completed_to_the_same_file()
    {
        var mailbox = await _bench.MailboxAsync("from", SampleMail.Generate(8, 3));
        await _bench.ExportAsync(mailbox, "whole", ExportFormat.Mbox);
        byte[] mbox = File.ReadAllBytes(_bench["whole"]);
        byte[] index = File.ReadAllBytes(_bench["whole.index.jsonl"]);
        var random = new Random(1);
        for (int round = 0; round < 40; round++)
        {
            // A line is only written after its message; the message may be there without its line, whole or in part.
            int lines = random.Next(index.Length + 1);
            int messages = random.Next(EndOf(index, lines), mbox.Length + 1);
            File.WriteAllBytes(_bench["cut.part"], mbox[..messages]);
            File.WriteAllBytes(_bench["cut.index.jsonl"], index[..lines]);

            var result = await _bench.ExportAsync(mailbox, "cut", ExportFormat.Mbox);

            Assert.Equal(8, result.Exported + result.Skipped);
            Assert.Equal(index.AsSpan(0, lines).Count((byte)'\n'), result.Skipped);
            Assert.Equal(mbox, File.ReadAllBytes(_bench["cut"]));
            Assert.Equal(index, File.ReadAllBytes(_bench["cut.index.jsonl"]));
            Assert.False(File.Exists(_bench["cut.part"]));
            File.Delete(_bench["cut"]);
        }
    }

    [Fact]
    public async Task A_line_of_the_index_whose_message_did_not_come_to_the_disk_does_not_count()
    {
        var mailbox = await _bench.MailboxAsync("from", SampleMail.Generate(3, 3));
        await _bench.ExportAsync(mailbox, "out", ExportFormat.Mbox);
        byte[] mbox = File.ReadAllBytes(_bench["out"]);
        File.Delete(_bench["out"]);
        File.WriteAllBytes(_bench["out.part"], mbox[..^100]);

        Assert.Equal(2, (await _bench.ExportAsync(mailbox, "out", ExportFormat.Mbox)).Skipped);

        Assert.Equal(mbox, File.ReadAllBytes(_bench["out"]));
    }

    [Theory]
    [InlineData(ExportFormat.Eml)]
    [InlineData(ExportFormat.Maildir)]
    public async Task A_folder_that_was_left_half_is_completed(ExportFormat format)
    {
        var mailbox = await _bench.MailboxAsync("from", SampleMail.Generate(10, 3));
        await _bench.ExportAsync(mailbox, "out", format);
        string[] files = Messages();
        string index = Path.Combine(_bench["out"], "index.jsonl");
        byte[] lines = File.ReadAllBytes(index);
        string[] before = [.. files.Select(file => file + Convert.ToHexString(File.ReadAllBytes(file)))];

        // Some files are missing, one was being written, and lines of the index are not there yet, or in part.
        foreach (string file in files.Where((_, i) => i % 3 == 0))
            File.Delete(file);
        string folder = Path.GetDirectoryName(files[0]) ?? "";
        string temporary = format == ExportFormat.Eml ? folder : Path.Combine(_bench["out"], "tmp");
        File.WriteAllText(Path.Combine(temporary, $".mailtui-{SampleMail.Generate(10, 3).First().Key}.part"), "half");
        File.WriteAllBytes(index, lines[..(lines.Length / 2)]);

        var result = await _bench.ExportAsync(mailbox, "out", format);

        Assert.Equal((4, 6), (result.Exported, result.Skipped));
        Assert.Equal(before, Messages().Select(file => file + Convert.ToHexString(File.ReadAllBytes(file))));
        Assert.Equal(10, File.ReadAllLines(index).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Directory.GetFiles(_bench["out"], "*.part", SearchOption.AllDirectories));

        string[] Messages() =>
            [
                .. Directory
                    .GetFiles(_bench["out"], "*", SearchOption.AllDirectories)
                    .Where(file => !file.EndsWith(".jsonl", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
            ];
    }

    [Theory]
    [InlineData(ExportFormat.Eml)]
    [InlineData(ExportFormat.Maildir)]
    [InlineData(ExportFormat.Mbox)]
    public async Task New_mail_and_new_state_are_added_by_the_next_export(ExportFormat format)
    {
        var mail = SampleMail.Generate(6, 3).ToList();
        var mailbox = await _bench.MailboxAsync("from", mail.Take(4));
        await _bench.ExportAsync(mailbox, "out", format);
        foreach (var (key, bytes) in mail.Skip(4))
            File.WriteAllBytes(Path.Combine(_bench["from"], key), bytes);
        await mailbox.SynchronizeAsync(null, TestContext.Current.CancellationToken);
        await ExportBench.MarkAsync(mailbox, mail[0].Key, FieldChange.Set(StateField.Label("later")));

        var result = await _bench.ExportAsync(mailbox, "out", format);

        Assert.Equal((2, 4), (result.Exported, result.Skipped));
        var to = await _bench.MailboxAsync("to");
        Assert.Equal(6, (await _bench.ImportAsync(to, "out")).Imported);
        Assert.Single(
            await ExportBench.AllAsync(to, bytes => bytes),
            m => m.Contains("[later]", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(ExportFormat.Eml)]
    [InlineData(ExportFormat.Maildir)]
    [InlineData(ExportFormat.Mbox)]
    public async Task Of_an_object_that_was_overwritten_both_versions_are_kept(ExportFormat format)
    {
        var mail = SampleMail.Generate(2, 3).ToList();
        var mailbox = await _bench.MailboxAsync("from", mail);
        await _bench.ExportAsync(mailbox, "out", format);
        File.AppendAllText(Path.Combine(_bench["from"], mail[0].Key), "More of it.\r\n");
        await mailbox.SynchronizeAsync(null, TestContext.Current.CancellationToken);

        var second = await _bench.ExportAsync(mailbox, "out", format);
        var third = await _bench.ExportAsync(mailbox, "out", format);

        Assert.Equal((1, 1), (second.Exported, second.Skipped));
        Assert.Equal((0, 2), (third.Exported, third.Skipped));
        Assert.Equal(3, (await _bench.ImportAsync(await _bench.MailboxAsync("to"), "out")).Imported);
    }

    [Fact]
    public async Task What_somebody_else_put_there_is_not_touched()
    {
        var mailbox = await _bench.MailboxAsync("from", SampleMail.Generate(2, 3));
        File.WriteAllText(_bench["taken"], "mine");
        Assert.Equal(ExportProblem.Occupied, await ProblemAsync("taken", ExportFormat.Mbox));
        Assert.Equal(ExportProblem.Occupied, await ProblemAsync("taken", ExportFormat.Eml));
        File.WriteAllText(_bench["other.part"], "mine");
        Assert.Equal(ExportProblem.Occupied, await ProblemAsync("other", ExportFormat.Mbox));
        await _bench.ExportAsync(mailbox, "out", ExportFormat.Mbox);
        File.AppendAllText(_bench["out"], "From another program\n");
        Assert.Equal(ExportProblem.Occupied, await ProblemAsync("out", ExportFormat.Mbox));
        Assert.Equal(ExportProblem.Missing, await ProblemAsync("no/such", ExportFormat.Mbox));
        Assert.Equal("mine", File.ReadAllText(_bench["taken"]));
        Assert.Equal("mine", File.ReadAllText(_bench["other.part"]));

        // A file that somebody changed stays, beside the message.
        await _bench.ExportAsync(mailbox, "eml", ExportFormat.Eml);
        string file = Directory.GetFiles(_bench["eml"], "*.eml")[0];
        File.WriteAllText(file, "mine");
        await _bench.ExportAsync(mailbox, "eml", ExportFormat.Eml);
        Assert.Equal(3, Directory.GetFiles(_bench["eml"], "*.eml").Length);
        Assert.Equal("mine", File.ReadAllText(file));

        async Task<ExportProblem> ProblemAsync(string to, ExportFormat format) =>
            (await Assert.ThrowsAsync<ExportPathException>(() => _bench.ExportAsync(mailbox, to, format))).Reason;
    }

    /// <summary>Where the last message ends of which a line is whole.</summary>
    private static int EndOf(byte[] index, int length)
    {
        string lines = Encoding.UTF8.GetString(index, 0, length);
        int line = lines.LastIndexOf(
            "\"end\":",
            lines.LastIndexOf('\n') < 0 ? 0 : lines.LastIndexOf('\n'),
            StringComparison.Ordinal
        );
        return line < 0
            ? 0
            : int.Parse(lines[(line + 6)..].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
