using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Encryption;
using MailTui.Testing.Kms;

namespace MailTui.Core.Tests.Blobs.Encryption;

public class SesEnvelopeTests
{
    private static readonly KmsKey s_key = new(KmsService.Region, KmsService.Account, null);

    [Fact]
    public void What_ses_writes_is_read()
    {
        Assert.True(SesEnvelope.TryRead(Metadata(), out var envelope, out _));

        Assert.Equal(ContentCipher.Gcm, envelope.Cipher);
        Assert.Equal(12, envelope.IV.Length);
        Assert.Equal(5, envelope.PlainLength);
        Assert.Equal(s_key.Arn, envelope.Key.Text);
        Assert.Equal(4, envelope.Context.Count);
        Assert.Equal("mail", envelope.Context["aws:ses:rule-name"]);
    }

    [Theory]
    [InlineData("x-amz-key-v2", null, "way that SES does not use")]
    [InlineData("x-amz-key-v2", "no base64!", "damaged or incomplete")]
    [InlineData("x-amz-wrap-alg", "RSA-OAEP-SHA1", "“RSA-OAEP-SHA1”")]
    [InlineData("x-amz-cek-alg", "AES/CTR/NoPadding", "“AES/CTR/NoPadding”")]
    [InlineData("x-amz-cek-alg", null, "“”")]
    [InlineData("x-amz-tag-len", "32", "another length than 128 bits")]
    [InlineData("x-amz-tag-len", null, "another length than 128 bits")]
    [InlineData("x-amz-iv", "AAAA", "damaged or incomplete")]
    [InlineData("x-amz-unencrypted-content-length", "-1", "damaged or incomplete")]
    [InlineData("x-amz-matdesc", null, "damaged or incomplete")]
    [InlineData("x-amz-matdesc", "{", "damaged or incomplete")]
    [InlineData("x-amz-matdesc", "[]", "damaged or incomplete")]
    [InlineData("x-amz-matdesc", """{"a":"b"}""", "damaged or incomplete")]
    [InlineData("x-amz-matdesc", """{"kms_cmk_id":{"a":"b"}}""", "damaged or incomplete")]
    [InlineData("x-amz-matdesc", """{"kms_cmk_id":"1234","kms_cmk_id":"1235"}""", "damaged or incomplete")]
    [InlineData("x-amz-matdesc", """{"kms_cmk_id":"\ud800"}""", "damaged or incomplete")]
    public void Anything_else_is_refused_and_says_why(string name, string? value, string why)
    {
        var metadata = Metadata();
        metadata.Remove(name);
        if (value is not null)
            metadata[name] = value;

        Assert.False(SesEnvelope.TryRead(metadata, out _, out var problem));
        Assert.Contains(why, problem.ToString());
    }

    [Theory]
    [InlineData("x-amz-key-v2", 10_000)]
    [InlineData("x-amz-matdesc", 10_000)]
    public void What_is_longer_than_any_of_its_kind_is_refused(string name, int length)
    {
        var metadata = Metadata();
        metadata[name] =
            name == "x-amz-matdesc"
                ? $$"""{"kms_cmk_id":"1234","a":"{{new string('A', length)}}"}"""
                : new string('A', length);

        Assert.False(SesEnvelope.TryRead(metadata, out _, out _));
    }

    [Fact]
    public void What_the_metadata_say_is_made_safe_to_show()
    {
        var metadata = Metadata();
        metadata["x-amz-cek-alg"] = "ROT13\u001b[31m\u202e";
        SesEnvelope.TryRead(metadata, out _, out var problem);

        string shown = BlobEncryption.Sealed(problem!, null).Obstacle!.ToString();

        Assert.Contains("ROT13", shown);
        Assert.DoesNotContain('\u001b', shown);
        Assert.DoesNotContain('\u202e', shown);
    }

    [Fact]
    public void A_message_without_its_length_is_read()
    {
        var metadata = Metadata();
        metadata.Remove("x-amz-unencrypted-content-length");

        Assert.True(SesEnvelope.TryRead(metadata, out var envelope, out _));
        Assert.Null(envelope.PlainLength);
    }

    private static Dictionary<string, string> Metadata() =>
        new SesEncryptor { Key = s_key }
            .Encrypt("Hello"u8)
            .Metadata;
}
