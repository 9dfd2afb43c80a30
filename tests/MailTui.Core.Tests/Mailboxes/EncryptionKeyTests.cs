using MailTui.Core.Messages;
using MailTui.Testing.Kms;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Mailboxes;

/// <summary>Which key is used, and what becomes of mail whose key cannot be.</summary>
public sealed class EncryptionKeyTests : IAsyncLifetime
{
    private static readonly TimeSpan s_refused = TimeSpan.FromMinutes(5);

    private EncryptedBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await EncryptedBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("arn", "arn")]
    [InlineData("id", "arn")]
    [InlineData("alias", "arn")]
    [InlineData("alias-arn", "arn")]
    [InlineData("arn", "alias-arn")]
    [InlineData("alias", "alias-arn")]
    public async Task The_key_may_be_named_in_any_way(string configured, string message)
    {
        _bench.KeyId = Named(_bench.Key, configured);
        var key = _bench.Put(change: encryptor => encryptor with { NamedKey = Named(_bench.Key, message) });

        await _bench.OpenAsync();

        Assert.Equal("Secret 0", (await _bench.FindAsync(key)).Envelope.Subject);
        Assert.Equal(_bench.KeyId, _bench.Kms.LastKeyId);
    }

    [Fact]
    public async Task KMS_is_called_in_the_region_of_the_key()
    {
        var key = _bench.Kms.CreateKey(region: "eu-west-1");
        _bench.KeyId = key.Id;
        var message = _bench.Put(change: encryptor => encryptor with { Key = key });

        await _bench.OpenAsync();

        Assert.Equal("Secret 0", (await _bench.FindAsync(message)).Envelope.Subject);
    }

    [Fact]
    public async Task Without_a_configured_key_KMS_is_not_called_and_the_notice_names_the_key()
    {
        _bench.KeyId = null;
        var key = _bench.Put();

        Assert.Equal(new(Gets: 1, Kms: 0), await _bench.OpenAsync());

        Assert.Equal(
            $"The message is encrypted with the KMS key {_bench.Key.Arn}. If that is yours, set KmsKeyId of this mailbox to it.",
            await _bench.ReadAsync(key)
        );
        Assert.Equal(0, _bench.Kms.Requests);
        Assert.Equal(default, await _bench.PassAsync());
    }

    [Fact]
    public async Task With_the_key_configured_later_it_is_read_without_further_ado()
    {
        _bench.KeyId = null;
        for (int n = 0; n < 3; n++)
            _bench.Put(n);
        await _bench.OpenAsync();

        _bench.KeyId = _bench.Key.Arn;
        await _bench.OpenAsync();

        Assert.Equal(3, await _bench.CountAsync("brown"));
        Assert.Equal(3, _bench.Kms.Requests);
    }

    [Fact]
    public async Task What_an_older_program_stored_as_encrypted_is_looked_at_once()
    {
        _bench.KeyId = null;
        _bench.Put();
        _bench.Put(1, change: encryptor => encryptor with { Key = _bench.Kms.CreateKey() });
        await _bench.OpenAsync();
        await _bench.CloseAsync();
        _bench.Execute("UPDATE message SET sealed_by = ''");

        _bench.KeyId = _bench.Key.Arn;
        Assert.Equal(new(Gets: 2, Kms: 1), await _bench.OpenAsync());

        Assert.Equal(1, await _bench.CountAsync("brown"));
        Assert.Equal(default, await _bench.PassAsync());
    }

    [Fact]
    public async Task Where_it_is_filed_is_known_when_it_is_read()
    {
        Refuse("denied");
        byte[] spam = A.Message().Key(A.MessageId(0)).Subject("Spam").Verdicts(spam: "FAIL").Build();
        var first = _bench.Put(message: spam);
        await _bench.OpenAsync();
        Assert.Equal(MessageFolder.Inbox, (await _bench.FindAsync(first)).Folder);

        Refuse(null);
        _bench.Time.Advance(s_refused);
        await _bench.PassAsync();

        Assert.Equal(MessageFolder.Spam, (await _bench.FindAsync(first)).Folder);
    }

    [Fact]
    public async Task A_message_of_another_key_never_reaches_KMS()
    {
        var foreign = _bench.Kms.CreateKey(account: "999988887777");
        var key = _bench.Put(change: encryptor => encryptor with { Key = foreign });

        Assert.Equal(0, (await _bench.OpenAsync()).Kms);

        string why = await _bench.ReadAsync(key);
        Assert.Contains(foreign.Arn, why);
        Assert.Contains($"KmsKeyId is {_bench.Key.Arn}", why);
        Assert.Equal(default, await _bench.PassAsync());
    }

    [Fact]
    public async Task A_message_that_merely_claims_the_key_is_held_to_it_by_KMS()
    {
        var foreign = _bench.Kms.CreateKey(account: "999988887777");
        var key = _bench.Put(change: encryptor => encryptor with { Key = foreign, NamedKey = _bench.Key.Arn });
        _bench.Put(1);

        await _bench.OpenAsync();

        Assert.Contains("encrypted with another key", await _bench.ReadAsync(key));
        Assert.Equal(1, await _bench.CountAsync("brown"));
        Assert.Equal(default, await _bench.PassAsync());
    }

    [Fact]
    public async Task With_an_alias_KMS_says_that_a_message_is_of_another_key_and_is_asked_once()
    {
        var other = _bench.Kms.CreateKey();
        _bench.KeyId = "alias/mail";
        var key = _bench.Put(change: encryptor => encryptor with { Key = other });

        Assert.Equal(1, (await _bench.OpenAsync()).Kms);

        Assert.Equal(default, await _bench.PassAsync());
        Assert.Contains("KMS says that KmsKeyId (alias/mail) is another one", await _bench.ReadAsync(key));
        _bench.KeyId = other.Arn;
        await _bench.OpenAsync();
        Assert.Equal(1, await _bench.CountAsync("brown"));
    }

    [Fact]
    public async Task An_answer_that_another_key_was_used_is_not_believed()
    {
        _bench.Kms.ClaimedKeyId = _bench.Kms.CreateKey().Arn;
        var key = _bench.Put();

        await _bench.OpenAsync();

        Assert.Equal(MessageEncryption.Sealed, (await _bench.FindAsync(key)).Encryption);
    }

    [Theory]
    [InlineData("denied", "allow kms:Decrypt on it")]
    [InlineData("disabled", "is disabled: enable it")]
    [InlineData("deleted", "cancel that in the KMS console at once")]
    [InlineData("UnrecognizedClientException", "AWS does not accept the credentials")]
    public async Task A_refusal_stops_nothing_is_told_and_is_over_when_it_is_over(string how, string why)
    {
        Refuse(how);
        var first = _bench.Put();
        for (int n = 1; n < 40; n++)
            _bench.Put(n);

        var cost = await _bench.OpenAsync();
        var next = await _bench.PassAsync();

        Assert.Equal(40, await _bench.CountAsync("is:encrypted"));
        // Those that were on their way when the first refusal came.
        Assert.InRange(cost.Kms, 1, 16);
        Assert.Equal(default, next);
        Assert.Contains(why, (await _bench.FindAsync(first)).Defects.Single());
        Assert.Contains(how is "denied" ? _bench.Key.Arn : "", (await _bench.FindAsync(first)).Defects.Single());

        // Still refused: one message is tried for all.
        _bench.Time.Advance(s_refused);
        var still = await _bench.PassAsync();
        Assert.Equal(new(Gets: 1, Kms: 1), still);

        Refuse(null);
        _bench.Time.Advance(s_refused);
        await _bench.PassAsync();
        Assert.Equal(40, await _bench.CountAsync("brown"));
        Assert.Equal(40, await _bench.CountAsync("is:encrypted"));
        Assert.Equal(default, await _bench.PassAsync());
    }

    [Fact]
    public async Task Opening_a_message_asks_KMS_at_once_and_the_next_pass_reads_the_others()
    {
        Refuse("denied");
        var key = _bench.Put();
        _bench.Put(1);
        await _bench.OpenAsync();

        Refuse(null);
        Assert.Contains("The quick brown fox.", await _bench.ReadAsync(key));
        await _bench.PassAsync();

        Assert.Equal(2, await _bench.CountAsync("brown"));
    }

    [Fact]
    public async Task A_key_that_nobody_has_is_said_to_be_unknown()
    {
        var gone = new KmsKey(KmsService.Region, KmsService.Account, null);
        _bench.KeyId = gone.Arn;
        var key = _bench.Put(change: encryptor => encryptor with { Key = gone });

        await _bench.OpenAsync();

        Assert.Contains($"There is no KMS key {gone.Arn} (in us-east-1)", await _bench.ReadAsync(key));
    }

    [Fact]
    public async Task A_KMS_that_cannot_be_reached_is_said_to_be()
    {
        var key = _bench.Put();
        await _bench.Kms.DisposeAsync();

        await _bench.OpenAsync();

        Assert.Contains("Nothing listens at AWS KMS", (await _bench.FindAsync(key)).Defects.Single());
        // Until the next minute nobody waits for it again.
        Assert.Equal(default, await _bench.PassAsync());
    }

    private void Refuse(string? how)
    {
        _bench.Key.IsDenied = how == "denied";
        _bench.Key.IsDisabled = how == "disabled";
        _bench.Key.IsToBeDeleted = how == "deleted";
        _bench.Kms.Refusal = how?.EndsWith("Exception", StringComparison.Ordinal) == true ? how : null;
    }

    private static string Named(KmsKey key, string way) =>
        way switch
        {
            "id" => key.Id,
            "alias" => key.Alias!,
            "alias-arn" => key.AliasArn,
            _ => key.Arn,
        };
}
