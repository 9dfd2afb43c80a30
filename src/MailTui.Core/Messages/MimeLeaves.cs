using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>The leaves of a MIME tree, depth first, an enclosed message as one.</summary>
internal static class MimeLeaves
{
    public static IEnumerable<MimeEntity> Of(MimeEntity? root)
    {
        if (root is null)
            yield break;
        var open = new Stack<MimeEntity>();
        open.Push(root);
        while (open.TryPop(out var entity))
        {
            if (entity is not Multipart multipart)
            {
                yield return entity;
                continue;
            }
            for (var i = multipart.Count - 1; i >= 0; i--)
                open.Push(multipart[i]);
        }
    }

    /// <summary>
    /// The file name, decoded (RFC 2231, RFC 2047, and both mixed up) and safe to show; of a message the subject when it has no
    /// other; empty without one.
    /// </summary>
    public static string FileName(MimeEntity leaf)
    {
        var name = HeaderText.Line(leaf.ContentDisposition?.FileName ?? leaf.ContentType.Name ?? "");
        if (!IsMessage(leaf))
            return name;
        if (name.Length == 0)
            name = HeaderText.Line((leaf as MessagePart)?.Message?.Subject);
        return name.Length == 0 || name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? name : name + ".eml";
    }

    /// <summary>True for an enclosed message; not for mere headers, as bounces have them.</summary>
    public static bool IsMessage(MimeEntity leaf) => IsMessage(leaf.ContentType.MimeType.ToLowerInvariant());

    /// <param name="type">The media type in lower case.</param>
    public static bool IsMessage(string type) => type is "message/rfc822" or "message/global" or "message/news";

    /// <summary>"inline", "attachment", or empty when the part does not say.</summary>
    public static string Disposition(MimeEntity leaf) =>
        leaf.ContentDisposition?.Disposition.ToLowerInvariant() switch
        {
            ContentDisposition.Inline => ContentDisposition.Inline,
            // RFC 2183 §2.8: an unknown disposition is an attachment.
            { Length: > 0 } => ContentDisposition.Attachment,
            _ => "",
        };

    /// <summary>True for a type that is none, such as <c>text</c> alone: it is plain text then (RFC 2045 §5.2).</summary>
    public static bool IsUntyped(MimeEntity leaf) =>
        leaf.Headers[HeaderId.ContentType] is { } type && !type.Contains('/', StringComparison.Ordinal);

    /// <summary>True for what a reader calls an attachment: not the text, not its signature, not its pictures.</summary>
    public static bool IsAttachment(MimeEntity leaf)
    {
        if (leaf.ContentDisposition is { IsAttachment: true } || IsMessage(leaf))
            return true;
        var type = leaf.ContentType;
        if (type.MediaSubtype.EndsWith("-signature", StringComparison.OrdinalIgnoreCase))
            return false;
        var isPicture = type.IsMimeType("image", "*") && leaf.ContentId is { Length: > 0 };
        if (FileName(leaf).Length > 0)
            return !isPicture;
        return type.IsMimeType("application", "*")
            && !IsUntyped(leaf)
            && !type.IsMimeType("application", "pgp-encrypted");
    }
}
