using System.Collections.Immutable;

namespace MailTui.Testing.S3;

/// <summary>An answer before it goes on the wire.</summary>
internal sealed record S3Answer(int Status, ReadOnlyMemory<byte> Body)
{
    public string ContentType { get; init; } = "application/octet-stream";

    public ImmutableList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How many bytes of the body are sent; null: all.</summary>
    public int? TruncateAfter { get; init; }

    public S3Answer WithHeader(string name, string value) => this with { Headers = Headers.Add(new(name, value)) };
}
