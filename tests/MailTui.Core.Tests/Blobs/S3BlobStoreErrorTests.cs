using Amazon.Runtime;
using MailTui.Core.Blobs;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Blobs;

/// <summary>Every error of S3 becomes one of ours, with a sentence that says what to do and no secret.</summary>
public sealed class S3BlobStoreErrorTests : S3BlobStoreTest
{
    [Fact]
    public async Task A_missing_bucket_is_named()
    {
        using S3BlobStore store = Store(options => options with { Bucket = "nowhere" });
        var listing = await Assert.ThrowsAsync<BucketNotFoundException>(() => ListAsync(store));
        var getting = await Assert.ThrowsAsync<BucketNotFoundException>(() => store.GetAsync("a", null, Token));
        Assert.Contains("no bucket nowhere", listing.Message, StringComparison.Ordinal);
        Assert.Contains("no bucket nowhere", getting.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_that_is_not_permitted_names_the_action_and_the_bucket()
    {
        Service.Faults.Deny("s3:ListBucket");
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(Store()));
        Assert.Equal("s3:ListBucket", error.Action);
        Assert.Contains("allow s3:ListBucket on arn:aws:s3:::mail.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("s3:PutObject")]
    [InlineData("s3:DeleteObject")]
    public async Task A_call_that_is_not_permitted_names_the_action_and_the_prefix(string action)
    {
        Put("a", "x");
        Service.Faults.Deny(action);
        S3BlobStore store = Store();
        Task Call() =>
            action switch
            {
                "s3:GetObject" => store.GetAsync("a", null, Token),
                "s3:PutObject" => store.PutAsync("a", default, PutCondition.None, Token),
                _ => store.DeleteAsync("a", Token),
            };
        var error = await Assert.ThrowsAsync<AccessDeniedException>(Call);
        Assert.Equal(action, error.Action);
        Assert.Contains($"allow {action} on arn:aws:s3:::mail/inbound/*", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_without_the_right_to_list_says_that_it_may_be_missing()
    {
        Service.Faults.Deny("s3:ListBucket");
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => Store().GetAsync("missing", null, Token));
        Assert.Contains("or the object missing does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_services_action_is_named_when_the_answer_names_it()
    {
        Put("a", "x");
        Service
            .Faults.On(S3Operation.GetObject)
            .Answer(
                S3Error.AccessDenied with
                {
                    Message =
                        "User: arn:aws:iam::1:user/me is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:k",
                }
            );
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => Store().GetAsync("a", null, Token));
        Assert.Equal("kms:Decrypt", error.Action);
    }

    [Fact]
    public async Task A_refusal_without_a_message_is_understood_by_its_code()
    {
        Service.Faults.On(S3Operation.ListObjects).Answer(S3Error.AccessDenied with { Message = "" });
        await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(Store()));
    }

    [Fact]
    public async Task An_unknown_access_key_is_said_without_showing_it()
    {
        var credentials = new BasicAWSCredentials("AKIAUNKNOWN", "sEcReT");
        var error = await Assert.ThrowsAsync<CredentialsException>(() => ListAsync(Store(credentials: credentials)));
        Assert.Contains("the access key id is unknown", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AKIAUNKNOWN", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_key_is_said_without_showing_it()
    {
        var credentials = new BasicAWSCredentials(S3Service.AccessKey, "sEcReT");
        var error = await Assert.ThrowsAsync<CredentialsException>(() => ListAsync(Store(credentials: credentials)));
        Assert.Contains("does not belong to the access key id", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sEcReT", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_token_says_to_sign_in_again()
    {
        Service.Faults.On(S3Operation.ListObjects).Answer(S3Error.ExpiredToken);
        var error = await Assert.ThrowsAsync<CredentialsException>(() => ListAsync(Store()));
        Assert.Contains("expired; sign in again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_is_named()
    {
        S3Service.ApplyEnvironment();
        using var store = new S3BlobStore(
            new S3StoreOptions(Bucket, ServiceUrl: Service.Url, Profile: "nobody"),
            S3Limits.Default,
            null
        );
        var error = await Assert.ThrowsAsync<CredentialsException>(() => ListAsync(store));
        Assert.Contains("profile “nobody”", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_off_says_to_set_it()
    {
        Service.Faults.On(S3Operation.ListObjects).Answer(S3Error.RequestTimeTooSkewed);
        var error = await Assert.ThrowsAsync<CredentialsException>(() => ListAsync(Store()));
        Assert.Contains("set the clock", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_in_another_region_names_both()
    {
        Service.CreateBucket("seoul", "ap-northeast-2");
        S3BlobStore store = Store(options => options with { Bucket = "seoul", Region = "eu-west-1" });
        var error = await Assert.ThrowsAsync<WrongRegionException>(() => ListAsync(store));
        Assert.Equal("ap-northeast-2", error.ActualRegion);
        Assert.Contains(
            "is in the region ap-northeast-2, not eu-west-1: set Region",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_redirect_to_another_region_names_it()
    {
        Service.Faults.On(S3Operation.ListObjects).Answer(S3Error.PermanentRedirect("eu-central-1"));
        var error = await Assert.ThrowsAsync<WrongRegionException>(() => ListAsync(Store()));
        Assert.Equal("eu-central-1", error.ActualRegion);
    }

    [Theory]
    [InlineData(409, "ConditionalRequestConflict")]
    [InlineData(412, "PreconditionFailed")]
    public async Task A_refused_condition_is_a_conflict(int status, string code)
    {
        Service.Faults.On(S3Operation.PutObject).Answer(new S3Error(status, code, ""));
        await Assert.ThrowsAsync<BlobConflictException>(() =>
            Store().PutAsync("a", default, PutCondition.IfAbsent, Token)
        );
    }

    [Fact]
    public async Task An_archived_object_says_to_restore_it()
    {
        Service.Faults.On(S3Operation.GetObject).Answer(new S3Error(403, "InvalidObjectState", ""));
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => Store().GetAsync("a", null, Token));
        Assert.Equal("s3:RestoreObject", error.Action);
        Assert.Contains("archived", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_larger_than_any_mail_is_not_read_whole()
    {
        Service.Put(Bucket, Prefix + "huge", new byte[Blob.MaxSize + 1]);
        // Announced, and never sent: nothing of it is waited for.
        Service.Faults.On(S3Operation.GetObject).Next(1).TruncateBody(after: 0);
        var error = await Assert.ThrowsAsync<BlobTooLargeException>(() => Store().GetAsync("huge", null, Token));
        Assert.Equal(Blob.MaxSize + 1, error.Size);
        Assert.Equal(10, (await Store().GetAsync("huge", 10, Token)).Content.Length);
    }
}
