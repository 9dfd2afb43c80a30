using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using MailTui.Core.Blobs;

namespace MailTui.Testing.Blobs;

/// <summary>
/// A store in memory, for tests of what stands above the stores. It passes the same contract as the real ones, counts its
/// calls, and fails or waits when a test tells it to.
/// </summary>
/// <param name="time">When objects are written; null: the system's clock.</param>
public sealed class MemoryBlobStore(TimeProvider? time = null) : IBlobStore
{
    private const int PageSize = 1000;

    private readonly Lock gate = new();
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly SortedDictionary<string, Blob> blobs = new(Utf8KeyOrder.Instance);
    private readonly int[] calls = new int[Enum.GetValues<BlobOperation>().Length];
    private readonly List<(BlobOperation Operation, string? Key, Exception Error)> failures = [];
    private readonly Dictionary<BlobOperation, Task> held = [];

    public string Location => "memory:";

    /// <summary>How often the operation was begun, failures included; a page of a list counts as one.</summary>
    public int Calls(BlobOperation operation)
    {
        lock (gate)
            return calls[(int)operation];
    }

    /// <summary>The next such call (for this key; null: any) throws, once.</summary>
    public void FailNext(BlobOperation operation, Exception error, string? key = null)
    {
        lock (gate)
            failures.Add((operation, key, error));
    }

    /// <summary>Such calls wait until <paramref name="released"/> is complete, those that wait already excepted.</summary>
    public void Hold(BlobOperation operation, Task released)
    {
        lock (gate)
            held[operation] = released;
    }

    /// <summary>Puts an object there as if it had always been: nothing is counted, nothing fails.</summary>
    /// <param name="lastModified">Null: the present.</param>
    public BlobInfo Add(
        string key,
        ReadOnlyMemory<byte> content,
        DateTimeOffset? lastModified = null,
        IReadOnlyDictionary<string, string>? metadata = null
    )
    {
        string etag = Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 16));
        var info = new BlobInfo(key, etag, content.Length, WholeSeconds(lastModified ?? time.GetUtcNow()));
        var blob = new Blob(info, content.ToArray(), metadata ?? ReadOnlyDictionary<string, string>.Empty);
        lock (gate)
            blobs[key] = blob;
        return info;
    }

    public bool Remove(string key)
    {
        lock (gate)
            return blobs.Remove(key);
    }

    public async IAsyncEnumerable<IReadOnlyList<BlobInfo>> ListAsync(
        string keyPrefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await BeginAsync(BlobOperation.List, null, cancellationToken);
        BlobInfo[] found;
        lock (gate)
        {
            found =
            [
                .. blobs
                    .Values.Select(blob => blob.Info)
                    .Where(info => info.Key.StartsWith(keyPrefix, StringComparison.Ordinal)),
            ];
        }
        for (int start = 0; start < found.Length; start += PageSize)
        {
            if (start > 0)
                await BeginAsync(BlobOperation.List, null, cancellationToken);
            yield return found[start..Math.Min(start + PageSize, found.Length)];
        }
    }

    public async Task<Blob> GetAsync(string key, long? maxBytes, CancellationToken cancellationToken)
    {
        if (maxBytes is { } limit)
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(maxBytes));
        await BeginAsync(BlobOperation.Get, key, cancellationToken);
        lock (gate)
        {
            Blob blob = blobs.GetValueOrDefault(key) ?? throw new BlobNotFoundException(key);
            return maxBytes < blob.Content.Length ? blob with { Content = blob.Content[..(int)maxBytes] } : blob;
        }
    }

    public async Task<string> PutAsync(
        string key,
        ReadOnlyMemory<byte> content,
        PutCondition condition,
        CancellationToken cancellationToken
    )
    {
        await BeginAsync(BlobOperation.Put, key, cancellationToken);
        lock (gate)
        {
            Blob? present = blobs.GetValueOrDefault(key);
            if (
                (condition.MustNotExist && present is not null)
                || (condition.ETag is { } etag && present?.Info.ETag != etag)
            )
                throw new BlobConflictException(key);
            return Add(key, content).ETag;
        }
    }

    public async Task<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        await BeginAsync(BlobOperation.Delete, key, cancellationToken);
        Remove(key);
        return false;
    }

    public void Dispose() { }

    private async Task BeginAsync(BlobOperation operation, string? key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task? released;
        lock (gate)
        {
            calls[(int)operation]++;
            released = held.GetValueOrDefault(operation);
        }
        if (released is not null)
            await released.WaitAsync(cancellationToken);
        lock (gate)
        {
            int index = failures.FindIndex(failure =>
                failure.Operation == operation && (failure.Key is null || failure.Key == key)
            );
            if (index < 0)
                return;
            Exception error = failures[index].Error;
            failures.RemoveAt(index);
            throw error;
        }
    }

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) =>
        new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
