using System.Security.Cryptography;
using System.Text;

namespace MailTui.Core.Messages;

/// <summary>Message ids (RFC 5322 §3.6.4) as conversations compare them.</summary>
public static class MessageIds
{
    private const string Ses = "amazonses.com";

    // Of longer References the root and the end matter; more is an attack on whoever follows them.
    private const int MaxReferences = 50;

    /// <summary>
    /// The form in which two ids are the same. SES writes <c>ID@email.amazonses.com</c> in us-east-1 and
    /// <c>ID@REGION.amazonses.com</c> elsewhere; the domain does not distinguish case.
    /// </summary>
    public static string Normalize(string id)
    {
        id = id.Trim('<', '>', ' ', '\t');
        int at = id.LastIndexOf('@');
        if (at < 0)
            return id;
        string domain = id[(at + 1)..].ToLowerInvariant();
        return domain.EndsWith("." + Ses, StringComparison.Ordinal) ? $"{id[..at]}@{Ses}" : $"{id[..at]}@{domain}";
    }

    /// <summary>The ids that a message goes by, normalized.</summary>
    public static IReadOnlyList<string> Own(Envelope envelope, MessageLinks links) =>
        Distinct(envelope.MessageId is { } id ? links.AlternativeIds.Prepend(id) : links.AlternativeIds);

    /// <summary>The ids of messages before it, normalized, the nearest first, each once; some hundred at most.</summary>
    public static IReadOnlyList<string> Parents(Envelope envelope, MessageLinks links)
    {
        var references = envelope.References;
        var near =
            references.Count <= MaxReferences
                ? references.Reverse()
                : references.TakeLast(MaxReferences - 1).Reverse().Append(references[0]);
        return Distinct(near.Concat(envelope.InReplyTo.Take(MaxReferences)).Concat(links.ReportedIds));
    }

    /// <summary>64 bits of the id's SHA-256: short enough to keep many, and nobody can make two alike at will.</summary>
    public static long Hash(string normalized) =>
        BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(normalized)));

    private static IReadOnlyList<string> Distinct(IEnumerable<string> ids) =>
        [.. ids.Select(Normalize).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
}
