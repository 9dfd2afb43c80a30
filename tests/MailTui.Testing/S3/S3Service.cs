using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace MailTui.Testing.S3;

/// <summary>
/// An S3 service in this process, on a free port of 127.0.0.1: it checks signatures as S3 does, keeps its objects in
/// memory, counts its requests and fails when a test tells it to (<see cref="Faults"/>).
/// </summary>
public sealed class S3Service : IAsyncDisposable
{
    /// <summary>The key pair of AWS's own documentation, so that no scanner takes it for a leaked one.</summary>
    public const string AccessKey = "AKIAIOSFODNN7EXAMPLE";

    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    public const string DefaultRegion = "us-east-1";

    private readonly ConcurrentDictionary<string, S3Bucket> buckets = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly WebApplication application;

    private S3Service(TimeProvider time)
    {
        this.time = time;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Limits.MinRequestBodyDataRate = null;
                kestrel.Limits.MinResponseDataRate = null;
            });
        application = builder.Build();
        application.Run(new S3Endpoint(this, time).HandleAsync);
    }

    /// <summary>For example <c>http://127.0.0.1:40123</c>.</summary>
    public string Url { get; private set; } = "";

    public int Port { get; private set; }

    public S3RequestLog Requests { get; } = new();

    public Faults Faults { get; } = new();

    /// <summary>
    /// What a process needs to use this service with the AWS SDK: the credentials, a region, and nothing of the machine it
    /// runs on (no configuration files, no instance metadata).
    /// </summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new ReadOnlyDictionary<string, string>(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["AWS_ACCESS_KEY_ID"] = AccessKey,
                ["AWS_SECRET_ACCESS_KEY"] = SecretKey,
                ["AWS_REGION"] = DefaultRegion,
                ["AWS_EC2_METADATA_DISABLED"] = "true",
                ["AWS_CONFIG_FILE"] = NoFile,
                ["AWS_SHARED_CREDENTIALS_FILE"] = NoFile,
            }
        );

    /// <summary>Empty on Unix, absent on Windows: the SDK takes both for “nothing configured”.</summary>
    private static string NoFile => OperatingSystem.IsWindows() ? @"C:\mailtui-no-such-file" : "/dev/null";

    /// <param name="time">What the service takes for the present; null: the system's clock.</param>
    public static async Task<S3Service> StartAsync(TimeProvider? time = null)
    {
        var service = new S3Service(time ?? TimeProvider.System);
        await service.application.StartAsync(CancellationToken.None);
        var addresses = service
            .application.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>();
        service.Url = addresses!.Addresses.Single();
        service.Port = new Uri(service.Url).Port;
        return service;
    }

    /// <summary>Sets <see cref="Environment"/> for this process: its values are the same for every service.</summary>
    public static void ApplyEnvironment()
    {
        foreach ((string name, string value) in Environment)
            System.Environment.SetEnvironmentVariable(name, value);
    }

    public S3Bucket CreateBucket(string name, string region = DefaultRegion) =>
        buckets.GetOrAdd(name, _ => new S3Bucket(name, region));

    /// <summary>The bucket is gone, with all that is in it.</summary>
    /// <returns>What <see cref="RestoreBucket"/> takes.</returns>
    public S3Bucket RemoveBucket(string name) =>
        buckets.TryRemove(name, out var removed) ? removed : throw new KeyNotFoundException(name);

    public void RestoreBucket(S3Bucket bucket) => buckets[bucket.Name] = bucket;

    internal IEnumerable<string> BucketNames => buckets.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such bucket.</exception>
    public S3Bucket Bucket(string name) => buckets[name];

    public S3Bucket? FindBucket(string name) => buckets.GetValueOrDefault(name);

    /// <param name="lastModified">Null: the service's present.</param>
    /// <param name="metadata">User metadata, names without <c>x-amz-meta-</c>.</param>
    public S3Object Put(
        string bucket,
        string key,
        ReadOnlyMemory<byte> content,
        DateTimeOffset? lastModified = null,
        IReadOnlyDictionary<string, string>? metadata = null
    ) =>
        Bucket(bucket)
            .Put(
                key,
                content,
                lastModified ?? time.GetUtcNow(),
                metadata?.ToDictionary(entry => "x-amz-meta-" + entry.Key, entry => entry.Value)
                    ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty
            )!;

    public bool Remove(string bucket, string key) => Bucket(bucket).Remove(key);

    public async ValueTask DisposeAsync()
    {
        // Requests that a test left at a gate would hold the server's end for ever.
        Faults.Clear();
        using var impatience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await application.StopAsync(impatience.Token);
        await application.DisposeAsync();
    }
}
