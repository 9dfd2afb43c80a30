using MailTui.Testing.Kms;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Tests.CommandLine;

public sealed class EncryptedTests : CommandLineTest, IAsyncLifetime
{
    private const string Id = "795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81";

    private static readonly byte[] s_message = A.Message()
        .Key(Id)
        .Subject("Secret")
        .Text("The quick brown fox.")
        .Attachment("plan.txt", "text/plain", "the plan"u8.ToArray())
        .Build();

    private S3Service _s3 = null!;
    private KmsService _kms = null!;
    private KmsKey _key = null!;

    public async ValueTask InitializeAsync()
    {
        S3Service.ApplyEnvironment();
        _s3 = await S3Service.StartAsync();
        _s3.CreateBucket("mail");
        _kms = await KmsService.StartAsync();
        _key = _kms.CreateKey();
        var (content, metadata) = new SesEncryptor { Key = _key }.Encrypt(s_message);
        _s3.Put("mail", Id, content, metadata: metadata);
        Variables["MAILTUI_Mailboxes__0__Name"] = "test";
        Variables["MAILTUI_Mailboxes__0__Bucket"] = "mail";
        Variables["MAILTUI_Mailboxes__0__Region"] = "us-east-1";
        Variables["MAILTUI_Mailboxes__0__ServiceUrl"] = _s3.Url;
        Variables["MAILTUI_Mailboxes__0__KmsKeyId"] = _key.Arn;
        Variables["AWS_ENDPOINT_URL_KMS"] = _kms.Url;
    }

    public async ValueTask DisposeAsync()
    {
        await _s3.DisposeAsync();
        await _kms.DisposeAsync();
        Dispose();
    }

    [Fact]
    public async Task What_can_be_decrypted_is_listed_shown_printed_saved_and_exported()
    {
        Assert.Equal(0, await RunAsync("sync"));
        Assert.Equal(0, await RunAsync("list", "is:encrypted brown"));
        Assert.Contains("Secret", Output, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("show", Id));
        Assert.Contains("The quick brown fox.", Output, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("save", Id, "--all", "--to", Path("saved")));
        Assert.Equal("the plan", File.ReadAllText(Path("saved/plan.txt")));
        Assert.Equal(0, await RunAsync("export", "in:anywhere", "--to", Path("all.mbox")));
        Assert.Contains("The quick brown fox.", File.ReadAllText(Path("all.mbox")), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("show", "--raw", Id));

        Assert.Equal(s_message, BinaryOutput);
    }

    [Fact]
    public async Task What_cannot_be_decrypted_says_why_and_gives_no_bytes()
    {
        _key.IsDenied = true;
        Assert.Equal(0, await RunAsync("sync"));

        Assert.Equal(0, await RunAsync("show", Id));
        Assert.Contains($"Note: The KMS key {_key.Arn} may not be used", Output, StringComparison.Ordinal);
        Assert.Equal(77, await RunAsync("show", "--raw", Id));
        Assert.Equal(77, await RunAsync("save", Id, "--all", "--to", Path("saved")));
        Assert.Equal(75, await RunAsync("export", "in:anywhere", "--to", Path("all.mbox")));

        Assert.Empty(BinaryOutput);
        Assert.Contains("allow kms:Decrypt on it", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_as_json_has_the_reason_among_the_defects()
    {
        _key.IsDisabled = true;
        await RunAsync("sync");

        Assert.Equal(0, await RunAsync("show", "--json", Id));

        Assert.Contains("is disabled: enable it in the KMS console.", Output, StringComparison.Ordinal);
        Assert.Equal(69, await RunAsync("show", "--raw", Id));
    }

    [Fact]
    public async Task The_doctor_says_that_the_key_may_be_used()
    {
        await RunAsync("doctor");

        Assert.Contains(
            $"✓ encryption: SES encrypts messages with the KMS key {_key.Arn}, and it may be used.",
            Output,
            StringComparison.Ordinal
        );
    }
}
