using MailTui.Testing.Kms;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Setup;

public sealed class EncryptionCheckTests : IAsyncLifetime
{
    private readonly DoctorBench _bench = new();
    private S3Service _s3 = null!;
    private KmsService _kms = null!;
    private KmsKey _key = null!;

    public async ValueTask InitializeAsync()
    {
        _s3 = await S3Service.StartAsync();
        _s3.CreateBucket("mail");
        _kms = await KmsService.StartAsync();
        _key = _kms.CreateKey("alias/mail");
        _bench.Use(_s3).With("AWS_ENDPOINT_URL_KMS", _kms.Url);
        _bench.Mailbox.KmsKeyId = _key.Id;
    }

    public async ValueTask DisposeAsync()
    {
        _bench.Dispose();
        await _s3.DisposeAsync();
        await _kms.DisposeAsync();
    }

    [Fact]
    public async Task Without_encryption_kms_is_not_asked()
    {
        _s3.Put("mail", $"inbound/{A.MessageId(0)}", A.Message().Build());

        Assert.Equal("Ok: The receipt rule does not encrypt messages itself.", await FindAsync());
        Assert.Equal(0, _kms.Requests);
    }

    [Fact]
    public async Task A_key_that_may_be_used_is_found_out_with_one_request()
    {
        Put();

        Assert.Equal($"Ok: SES encrypts messages with the KMS key {_key.Arn}, and it may be used.", await FindAsync());
        Assert.Equal(1, _kms.Requests);
    }

    [Fact]
    public async Task A_missing_permission_names_the_key_and_who_needs_it()
    {
        Put();
        _key.IsDenied = true;

        string found = await FindAsync();

        Assert.StartsWith($"NotPermitted: SES encrypts messages with the KMS key {_key.Arn}", found);
        Assert.Contains($"Allow kms:Decrypt on {_key.Arn} to these credentials", found);
    }

    [Fact]
    public async Task A_disabled_key_is_said_to_be()
    {
        Put();
        _key.IsDisabled = true;

        Assert.StartsWith($"Failed: The KMS key {_key.Arn} is disabled", await FindAsync());
    }

    [Fact]
    public async Task A_missing_configuration_names_the_key_to_set()
    {
        Put();
        _bench.Mailbox.KmsKeyId = null;

        Assert.Contains($"set KmsKeyId of this mailbox to {_key.Arn}.", await FindAsync());
        Assert.Equal(0, _kms.Requests);
    }

    [Theory]
    [InlineData("1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("no key at all")]
    public async Task Another_key_is_named_beside_the_configured_one(string configured)
    {
        Put();
        _bench.Mailbox.KmsKeyId = configured;

        Assert.StartsWith(
            $"Failed: The newest message is encrypted with the KMS key {_key.Arn}, and KmsKeyId is {configured}.",
            await FindAsync()
        );
        Assert.Equal(0, _kms.Requests);
    }

    [Fact]
    public async Task An_alias_of_another_key_is_found_out_by_kms()
    {
        Put(_kms.CreateKey());
        _bench.Mailbox.KmsKeyId = "alias/mail";

        Assert.Contains("KMS says that KmsKeyId (alias/mail) is another one", await FindAsync());
    }

    [Fact]
    public async Task A_damaged_message_is_a_warning()
    {
        Put(tamper: metadata => metadata["x-amz-key-v2"] = "AAAA");
        Assert.StartsWith(
            "Warning: KMS says that the data key stored beside this message is damaged",
            await FindAsync()
        );

        Put(tamper: metadata => metadata["x-amz-cek-alg"] = "ROT13");
        Assert.StartsWith("Warning: The message is encrypted with “ROT13”", await FindAsync());
    }

    [Fact]
    public async Task A_service_without_kms_is_said_to_have_none()
    {
        Put();
        _bench.With("AWS_ENDPOINT_URL_KMS", "");

        Assert.Contains("there is no KMS to decrypt it with", await FindAsync());
    }

    [Fact]
    public async Task Kms_that_does_not_answer_is_told_apart()
    {
        Put();
        await _kms.DisposeAsync();

        Assert.StartsWith("Failed: Nothing listens at AWS KMS", await FindAsync());
    }

    [Fact]
    public async Task Refused_credentials_are_told()
    {
        Put();
        _kms.Refusal = "UnrecognizedClientException";

        Assert.StartsWith("Failed: AWS does not accept the credentials", await FindAsync());
    }

    private Task<string> FindAsync() => DoctorBench.FindAsync(_bench.Options, "encryption");

    private void Put(KmsKey? key = null, Action<Dictionary<string, string>>? tamper = null)
    {
        var (content, metadata) = new SesEncryptor { Key = key ?? _key }.Encrypt(A.Message().Build());
        tamper?.Invoke(metadata);
        _s3.Put("mail", $"inbound/{A.MessageId(0)}", content, metadata: metadata);
    }
}
