using System.Diagnostics.CodeAnalysis;

namespace MailTui.Testing.S3;

/// <summary>A query string, decoded; a name without a value has an empty one.</summary>
internal sealed class S3Query
{
    private readonly List<KeyValuePair<string, string>> parameters = [];

    public S3Query(ReadOnlySpan<char> text)
    {
        foreach (Range part in text.Split('&'))
        {
            ReadOnlySpan<char> pair = text[part];
            if (pair.IsEmpty)
                continue;
            int equals = pair.IndexOf('=');
            parameters.Add(
                equals < 0
                    ? new(Uri.UnescapeDataString(pair), "")
                    : new(Uri.UnescapeDataString(pair[..equals]), Uri.UnescapeDataString(pair[(equals + 1)..]))
            );
        }
    }

    public string? this[string name] => TryGet(name, out string? value) ? value : null;

    public bool TryGet(string name, [NotNullWhen(true)] out string? value)
    {
        foreach ((string candidate, string found) in parameters)
        {
            if (candidate == name)
            {
                value = found;
                return true;
            }
        }
        value = null;
        return false;
    }

    /// <summary>Sorted and encoded for the signature, without the signature itself.</summary>
    public string Canonical() =>
        string.Join(
            '&',
            parameters
                .Where(pair => pair.Key != "X-Amz-Signature")
                .Select(pair => $"{S3UriEncoding.Encode(pair.Key)}={S3UriEncoding.Encode(pair.Value)}")
                .Order(StringComparer.Ordinal)
        );
}
