using System.Text;
using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>
/// What the issues of a mailing list's digest (RFC 1153, <c>multipart/digest</c>) have in common: the list, and the title
/// without its numbers. No id ties one issue to the next.
/// </summary>
internal static class DigestTopic
{
    private const int MaxCharacters = 200;

    // What the software of lists writes into subjects; Japanese and Korean lists translate it.
    private static readonly string[] Words = ["digest", "다이제스트", "ダイジェスト"];

    /// <summary>
    /// Null for what is no digest. That takes a List-Id (RFC 2919) and the form or the name of one; an answer to an issue
    /// has ids to go by.
    /// </summary>
    public static string? Of(MimeMessage message, Envelope envelope)
    {
        if (envelope.References.Count > 0 || envelope.InReplyTo.Count > 0)
            return null;
        if (ListId(message.Headers) is not { } list || !(IsDigest(message.Body) || IsNamedSo(envelope.Subject)))
            return null;
        string topic = $"digest {list} {Title(envelope.Subject)}";
        return topic.Length <= MaxCharacters ? topic : topic[..MaxCharacters];
    }

    private static string? ListId(HeaderList headers)
    {
        if (headers.FirstOrDefault(field => field.Id == HeaderId.ListId) is not { } field)
            return null;
        string value = HeaderText.Line(HeaderText.Structured(field));
        int open = value.LastIndexOf('<');
        string id = open < 0 ? value : value[(open + 1)..].TrimEnd('>', ' ');
        return id.Length > 0 ? id.ToLowerInvariant() : null;
    }

    /// <summary>Lists put it into a mixed part, between a table of contents and their footer.</summary>
    private static bool IsDigest(MimeEntity? body) =>
        IsDigestPart(body) || (body is Multipart parts && parts.Take(10).Any(IsDigestPart));

    private static bool IsDigestPart(MimeEntity? part) => part?.ContentType.IsMimeType("multipart", "digest") is true;

    private static bool IsNamedSo(string subject) =>
        Words.Any(word => subject.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters alone, in lower case: <c>Foo Digest, Vol 12, Issue 3</c> → <c>foo digest vol issue</c>.</summary>
    private static string Title(string subject)
    {
        var title = new StringBuilder();
        foreach (char c in subject)
        {
            if (char.IsLetter(c))
                title.Append(char.ToLowerInvariant(c));
            else if (title.Length > 0 && title[^1] != ' ')
                title.Append(' ');
        }

        return title.ToString().TrimEnd();
    }
}
