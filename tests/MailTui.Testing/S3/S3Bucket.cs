using System.Security.Cryptography;
using MailTui.Core.Blobs;

namespace MailTui.Testing.S3;

/// <summary>A bucket in memory. Safe for use by several threads at once.</summary>
public sealed class S3Bucket(string name, string region)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, S3Object> objects = new(StringComparer.Ordinal);

    /// <summary>The keys in listing order; null when one came or went since they were sorted.</summary>
    private string[]? order;

    public string Name { get; } = name;

    public string Region { get; } = region;

    /// <summary>Removed objects are hidden behind a marker, and could be brought back. Default false.</summary>
    public bool IsVersioned { get; set; }

    /// <summary>JSON; null: there is none.</summary>
    public string? Policy { get; set; }

    public S3Object? Find(string key)
    {
        lock (gate)
            return objects.GetValueOrDefault(key);
    }

    /// <summary>Stores an object if <paramref name="mayReplace"/> agrees with what is there (null: nothing).</summary>
    /// <returns>The new object; null when it did not agree.</returns>
    public S3Object? Put(
        string key,
        ReadOnlyMemory<byte> content,
        DateTimeOffset lastModified,
        IReadOnlyDictionary<string, string> metadata,
        Func<S3Object?, bool>? mayReplace = null
    )
    {
        var stored = new S3Object(content, ETagOf(content.Span), WholeSeconds(lastModified), metadata);
        lock (gate)
        {
            S3Object? present = objects.GetValueOrDefault(key);
            if (mayReplace is not null && !mayReplace(present))
                return null;
            objects[key] = stored;
            if (present is null)
                order = null;
        }
        return stored;
    }

    public bool Remove(string key)
    {
        lock (gate)
        {
            bool existed = objects.Remove(key);
            if (existed)
                order = null;
            return existed;
        }
    }

    /// <summary>
    /// At most <paramref name="count"/> objects behind <paramref name="after"/> (exclusive) whose key begins with
    /// <paramref name="prefix"/>, in the byte order of their UTF-8 keys.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, S3Object>> List(string prefix, string after, int count)
    {
        lock (gate)
        {
            string[] sorted = order ??= [.. objects.Keys.Order(Utf8KeyOrder.Instance)];
            int index = Utf8KeyOrder.Instance.Compare(after, prefix) < 0 ? At(sorted, prefix) : Behind(sorted, after);
            var page = new List<KeyValuePair<string, S3Object>>(Math.Min(count, sorted.Length - index));
            for (; index < sorted.Length && page.Count < count; index++)
            {
                if (!sorted[index].StartsWith(prefix, StringComparison.Ordinal))
                    break;
                page.Add(new(sorted[index], objects[sorted[index]]));
            }
            return page;
        }
    }

    private static int At(string[] sorted, string key)
    {
        int index = Array.BinarySearch(sorted, key, Utf8KeyOrder.Instance);
        return index < 0 ? ~index : index;
    }

    private static int Behind(string[] sorted, string key)
    {
        int index = Array.BinarySearch(sorted, key, Utf8KeyOrder.Instance);
        return index < 0 ? ~index : index + 1;
    }

    // MD5 is what S3's entity tags are; nothing is protected by it.
#pragma warning disable CA5351
    private static string ETagOf(ReadOnlySpan<byte> content) =>
        $"\"{Convert.ToHexStringLower(MD5.HashData(content))}\"";
#pragma warning restore CA5351

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) =>
        new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
