using System.Text;
using MailTui.Core.Export;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Tests.Export;
using MailTui.Testing;

namespace MailTui.Core.Tests.Mailboxes;

/// <summary>Mail that SES encrypted is mail like any other, where its key may be used.</summary>
public sealed class EncryptedMailboxTests : IAsyncLifetime
{
    private EncryptedBench _bench = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bench = await EncryptedBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_listed_searched_read_and_printed(bool isCbc)
    {
        var key = _bench.Put(change: encryptor => encryptor with { IsCbc = isCbc });

        await _bench.OpenAsync();

        var row = await _bench.FindAsync(key);
        Assert.Equal("Secret 0", row.Envelope.Subject);
        Assert.Equal(MessageEncryption.Opened, row.Encryption);
        Assert.Equal(EncryptedBench.Message(0).Length, row.Size);
        Assert.Equal("The quick brown fox.", row.Snippet);
        Assert.NotEqual(SesVerdicts.Unchecked, row.Verdicts);
        Assert.Equal(1, await _bench.CountAsync("brown from:ann"));
        Assert.Equal(1, await _bench.CountAsync("is:encrypted"));
        Assert.Contains("The quick brown fox.", await _bench.ReadAsync(key));
        Assert.Equal(EncryptedBench.Message(0), (await _bench.Mailbox.ReadRawAsync(key, Token)).ToArray());
    }

    [Fact]
    public async Task A_large_one_is_read_whole_in_the_end_and_costs_one_request_of_KMS()
    {
        string text = string.Concat(Enumerable.Repeat("word after word\r\n", 10_000)) + "needle\r\n";
        var key = _bench.Put(message: EncryptedBench.Message(0, text));

        var cost = await _bench.OpenAsync();
        Assert.Equal("Secret 0", (await _bench.FindAsync(key)).Envelope.Subject);
        Assert.Equal(0, await _bench.CountAsync("needle"));
        await _bench.Mailbox.IndexBodiesAsync(null, Token);

        Assert.Equal(1, await _bench.CountAsync("needle"));
        Assert.True((await _bench.Mailbox.BodyCoverageAsync(Token)).IsComplete);
        Assert.Contains("needle", await _bench.ReadAsync(key));
        Assert.Equal(1, cost.Kms);
        Assert.Equal(1, _bench.Kms.Requests);
    }

    [Fact]
    public async Task A_row_that_was_read_stays_when_the_key_is_refused_before_the_text_is_read()
    {
        var key = _bench.Put(message: EncryptedBench.Message(0, new string('x', 100_000) + "\r\nneedle"));
        await _bench.OpenAsync();
        _bench.Key.IsDenied = true;
        await _bench.OpenAsync();

        await _bench.Mailbox.IndexBodiesAsync(null, Token);
        Assert.Equal("Secret 0", (await _bench.FindAsync(key)).Envelope.Subject);

        _bench.Key.IsDenied = false;
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        await _bench.Mailbox.IndexBodiesAsync(null, Token);
        Assert.Equal(1, await _bench.CountAsync("needle"));
    }

    [Fact]
    public async Task The_disk_has_it_encrypted_and_opening_it_again_costs_nothing()
    {
        var key = _bench.Put();
        await _bench.OpenAsync();
        await _bench.ReadAsync(key);
        int gets = _bench.S3.Requests.Gets;

        Assert.Contains("The quick brown fox.", await _bench.ReadAsync(key));

        Assert.Equal(gets, _bench.S3.Requests.Gets);
        Assert.Equal(1, _bench.Kms.Requests);
        await _bench.CloseAsync();
        string cached = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_bench.CacheFile, Token));
        Assert.Contains("x-amz-key-v2", cached);
        Assert.DoesNotContain("quick brown", cached);
    }

    [Fact]
    public async Task A_later_program_asks_KMS_and_not_the_bucket()
    {
        var key = _bench.Put();
        await _bench.OpenAsync();
        await _bench.ReadAsync(key);

        var cost = await _bench.OpenAsync();
        int gets = _bench.S3.Requests.Gets;

        Assert.Equal(default, cost);
        Assert.Contains("The quick brown fox.", await _bench.ReadAsync(key));
        Assert.Equal(gets, _bench.S3.Requests.Gets);
        Assert.Equal(2, _bench.Kms.Requests);
    }

    [Fact]
    public async Task It_is_exported_as_any_other_and_what_stays_closed_is_named()
    {
        using var directory = new TemporaryDirectory();
        _bench.Put(1);
        var broken = _bench.Put(2, tamper: (content, _) => content[0] ^= 1);
        // More of them than failures end an export.
        for (int n = 10; n < 20; n++)
            _bench.Put(n, tamper: (content, _) => content[0] ^= 1);
        _bench.Put(3);
        await _bench.OpenAsync();

        var result = await MailExporter.RunAsync(
            _bench.Mailbox,
            ExportBench.Everything,
            new(directory["out"], ExportFormat.Mbox, "all"),
            null,
            Token
        );

        Assert.Null(result!.Stopped);
        Assert.Equal((2, 11), (result.Exported, result.Failures.Count));
        Assert.Contains("changed it in the bucket", result.Failures.Single(failure => failure.Key == broken).Reason);
        Assert.Contains("The quick brown fox.", await File.ReadAllTextAsync(result.Path, Token));
    }

    [Fact]
    public async Task What_stays_closed_gives_no_bytes_and_says_why()
    {
        var key = _bench.Put(tamper: (content, _) => content[^1] ^= 1);
        await _bench.OpenAsync();

        var error = await Assert.ThrowsAsync<MessageSealedException>(() => _bench.Mailbox.ReadRawAsync(key, Token));

        Assert.Contains("changed it in the bucket", error.Message);
        Assert.Equal(error.Message, await _bench.ReadAsync(key));
    }

    [Fact]
    public async Task Tampered_damaged_and_unknown_ones_are_rows_and_are_not_read_again()
    {
        _bench.Put(1);
        _bench.Put(2, tamper: (content, _) => content[5] ^= 1);
        _bench.Put(3, tamper: (_, metadata) => metadata["x-amz-key-v2"] = "AAAA");
        _bench.Put(4, tamper: (_, metadata) => metadata["x-amz-cek-alg"] = "ROT13");
        _bench.Put(5, tamper: (_, metadata) => metadata["x-amz-matdesc"] = "{");
        // Bound to another message by KMS.
        _bench.Put(6, tamper: (_, m) => m["x-amz-matdesc"] = m["x-amz-matdesc"].Replace("\"mail\"", "\"other\""));
        _bench.Put(7, tamper: (_, metadata) => metadata["x-amz-unencrypted-content-length"] = "1");
        await _bench.OpenAsync();

        Assert.Equal(7, await _bench.CountAsync("is:encrypted"));
        Assert.Equal(1, await _bench.CountAsync("brown"));
        Assert.Equal(6, await _bench.CountAsync("subject:\"Encrypted by SES\""));
        Assert.True((await _bench.Mailbox.BodyCoverageAsync(Token)).IsComplete);
        Assert.Equal(default, await _bench.PassAsync());
        Assert.Equal(default, await _bench.OpenAsync());
    }

    [Fact]
    public async Task A_message_that_is_overwritten_is_read_anew()
    {
        var key = _bench.Put();
        await _bench.OpenAsync();

        _bench.Put(message: EncryptedBench.Message(0, "Something else."));
        await _bench.PassAsync();

        Assert.Equal(1, await _bench.CountAsync("something"));
        Assert.Contains("Something else.", await _bench.ReadAsync(key));
    }

    [Fact]
    public async Task Without_KMS_it_is_a_row_that_says_so()
    {
        var key = _bench.Put();

        Assert.Equal(0, (await _bench.OpenAsync(hasKms: false)).Kms);

        Assert.Contains("has no KMS", await _bench.ReadAsync(key));
        Assert.Equal(default, await _bench.PassAsync());
    }
}
