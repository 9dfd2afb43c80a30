using Amazon;
using Amazon.Runtime;
using MailTui.Core.Blobs;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Blobs;

/// <summary>What the SDK finds around it: these change the process's environment, so nothing else runs beside them.</summary>
[CollectionDefinition(nameof(S3EnvironmentTests), DisableParallelization = true)]
[Collection(nameof(S3EnvironmentTests))]
public sealed class S3EnvironmentTests : IDisposable
{
    public S3EnvironmentTests() => S3Service.ApplyEnvironment();

    public void Dispose() => S3Service.ApplyEnvironment();

    [Fact]
    public async Task Credentials_that_are_nowhere_are_said_to_be_missing()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", null);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", null);
        using var store = new S3BlobStore(new S3StoreOptions("mail", ServiceUrl: "http://127.0.0.1:9"));
        var error = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(store));
        Assert.Contains(
            "No AWS credentials were found: set AWS_ACCESS_KEY_ID",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_region_that_is_nowhere_is_asked_for()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", null);
        // The SDK keeps the region it found once.
        FallbackRegionFactory.Reset();
        using var store = new S3BlobStore(new S3StoreOptions("mail"));
        var error = await Assert.ThrowsAsync<WrongRegionException>(() => GetAsync(store));
        Assert.Contains("set Region in the configuration, or AWS_REGION", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_gives_the_credentials()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                file,
                $"[reader]\naws_access_key_id = {S3Service.AccessKey}\naws_secret_access_key = {S3Service.SecretKey}\n",
                TestContext.Current.CancellationToken
            );
            Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "AKIASOMEBODYELSE");
            // Instead of AWS_SHARED_CREDENTIALS_FILE, which the SDK reads only once in a process.
            AWSConfigs.AWSProfilesLocation = file;
            await using S3Service service = await S3Service.StartAsync();
            service.CreateBucket("mail");
            service.Put("mail", "a", new byte[1]);
            using var store = new S3BlobStore(new S3StoreOptions("mail", ServiceUrl: service.Url, Profile: "reader"));
            Assert.Equal(1, (await GetAsync(store)).Info.Size);
        }
        finally
        {
            AWSConfigs.AWSProfilesLocation = null;
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("reader")]
    [InlineData(null)]
    public async Task Credentials_that_were_renewed_are_taken_without_a_restart(string? profile)
    {
        string file = Path.GetTempFileName();
        try
        {
            await WriteKeysAsync("AKIAWITHDRAWNEXAMPLE");
            Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", null);
            Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", null);
            AWSConfigs.AWSProfilesLocation = file;
            await using S3Service service = await S3Service.StartAsync();
            service.CreateBucket("mail");
            service.Put("mail", "a", new byte[1]);
            using var store = new S3BlobStore(new S3StoreOptions("mail", ServiceUrl: service.Url, Profile: profile));
            await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(store));
            await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(store));

            await WriteKeysAsync(S3Service.AccessKey);

            // The SDK watches the file: the system tells it a moment later.
            Blob? found = null;
            for (long began = Environment.TickCount64; found is null && Environment.TickCount64 - began < 30_000; )
            {
                try
                {
                    found = await GetAsync(store);
                }
                catch (CredentialsException)
                {
                    // Not yet.
                }
            }

            Assert.Equal(1, found?.Info.Size);
        }
        finally
        {
            AWSConfigs.AWSProfilesLocation = null;
            File.Delete(file);
        }

        Task WriteKeysAsync(string key) =>
            File.WriteAllTextAsync(
                file,
                $"[{profile ?? "default"}]\naws_access_key_id = {key}\naws_secret_access_key = {S3Service.SecretKey}\n",
                TestContext.Current.CancellationToken
            );
    }

    private static Task<Blob> GetAsync(S3BlobStore store) =>
        store.GetAsync("a", null, TestContext.Current.CancellationToken);
}
