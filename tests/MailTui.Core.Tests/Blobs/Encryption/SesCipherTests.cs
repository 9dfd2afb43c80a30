using MailTui.Core.Blobs.Encryption;

namespace MailTui.Core.Tests.Blobs.Encryption;

/// <summary>Known answers, made with other programs: GCM with Python's cryptography, CBC with openssl enc.</summary>
public class SesCipherTests
{
    private const string Message = "Subject: known\r\n\r\nanswer\r\n";
    private const string GcmContent =
        "1b6ebc0c1c8a22a41e093187ad0b67f74fc86764f81b9600aadb24be1721c30c3791d6693f3635ddcaf9";
    private const string CbcContent = "2bb104a8fcee8a7e432963701bb30afa43a82605d462ae737780bd306a9cbcb8";

    private static readonly byte[] s_key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void Gcm_gives_the_message() => Assert.Equal(Message, Decrypted(ContentCipher.Gcm, GcmContent));

    [Fact]
    public void Cbc_gives_the_message() => Assert.Equal(Message, Decrypted(ContentCipher.Cbc, CbcContent));

    [Fact]
    public void A_changed_byte_anywhere_in_gcm_is_noticed()
    {
        for (int i = 0; i < GcmContent.Length / 2; i++)
        {
            byte[] content = Convert.FromHexString(GcmContent);
            content[i] ^= 1;
            Assert.StartsWith("The message is not as it was", Problem(Envelope(ContentCipher.Gcm), content));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(41)]
    public void A_part_of_gcm_is_noticed(int length) =>
        Assert.StartsWith(
            "The message is not as it was",
            Problem(Envelope(ContentCipher.Gcm), Convert.FromHexString(GcmContent)[..length])
        );

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(31)]
    public void What_is_no_cbc_is_noticed(int length) =>
        Assert.NotEmpty(
            Problem(Envelope(ContentCipher.Cbc) with { PlainLength = 26 }, Convert.FromHexString(CbcContent)[..length])
        );

    [Fact]
    public void Another_length_than_was_encrypted_is_noticed() =>
        Assert.StartsWith(
            "The message has 26 bytes, and 27 when it was encrypted",
            Problem(Envelope(ContentCipher.Cbc) with { PlainLength = 27 }, Convert.FromHexString(CbcContent))
        );

    [Fact]
    public void A_short_data_key_is_refused()
    {
        Assert.False(
            SesCipher.TryDecrypt(Envelope(ContentCipher.Gcm), s_key.AsSpan(0, 16), [], out _, out var problem)
        );
        Assert.Contains("128 bits", problem.ToString());
    }

    private static string Decrypted(ContentCipher cipher, string content)
    {
        Assert.True(
            SesCipher.TryDecrypt(Envelope(cipher), s_key, Convert.FromHexString(content), out byte[]? plain, out _)
        );
        return System.Text.Encoding.ASCII.GetString(plain);
    }

    private static string Problem(SesEnvelope envelope, byte[] content)
    {
        Assert.False(SesCipher.TryDecrypt(envelope, s_key, content, out _, out var problem));
        return problem.ToString();
    }

    private static SesEnvelope Envelope(ContentCipher cipher) =>
        new(
            [],
            new Dictionary<string, string>(),
            KmsKeyName.Parse("1234abcd")!,
            cipher,
            [.. Enumerable.Range(100, cipher == ContentCipher.Gcm ? 12 : 16).Select(i => (byte)i)],
            null
        );
}
