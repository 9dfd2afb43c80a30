using MimeKit;
using MimeKit.Tnef;

namespace MailTui.Core.Messages;

/// <summary>
/// The parts of a message under the numbers that everything uses: reading, saving, the panel, the command line. They are
/// the leaves of its MIME tree; the files within a plain text or a winmail.dat follow the part that holds them.
/// </summary>
internal sealed class PartList
{
    // winmail.dat within winmail.dat.
    private const int MaxNesting = 5;

    private readonly List<MimeEntity> _parts = [];
    private readonly Dictionary<MimeEntity, IReadOnlyList<EmbeddedFile>> _files = [];
    private readonly Dictionary<TnefPart, MimeMessage?> _opened = [];

    public PartList(MimeEntity? root)
    {
        foreach (var leaf in MimeLeaves.Of(root))
            Add(leaf, nesting: 0);
    }

    /// <summary>In the order of their numbers, which begin at 1.</summary>
    public IReadOnlyList<MimeEntity> All => _parts;

    /// <summary>Null for what has none: a part of an enclosed message.</summary>
    public int? NumberOf(MimeEntity part) => _parts.IndexOf(part) is >= 0 and var position ? position + 1 : null;

    /// <summary>
    /// True for what a reader is told of besides the text and what "all attachments" means: a part with a name, one that
    /// says it is attached, or a message. A winmail.dat that could be opened is not: its parts are.
    /// </summary>
    public bool IsListed(MimeEntity part) =>
        !IsOpened(part)
        && (
            MimeLeaves.IsMessage(part)
            || MimeLeaves.FileName(part).Length > 0
            || MimeLeaves.Disposition(part) == ContentDisposition.Attachment
        );

    /// <summary>True for what a mailbox counts as attached: <see cref="MimeLeaves.IsAttachment"/>, but no opened winmail.dat.</summary>
    public bool IsAttachment(MimeEntity part) => MimeLeaves.IsAttachment(part) && !IsOpened(part);

    /// <summary>True for a winmail.dat whose content is listed after it.</summary>
    public bool IsOpened(MimeEntity part) => part is TnefPart tnef && Open(tnef) is not null;

    /// <summary>What is in a winmail.dat; null when it cannot be opened.</summary>
    public MimeMessage? Open(TnefPart tnef)
    {
        if (!_opened.TryGetValue(tnef, out var message))
            _opened.Add(tnef, message = TnefContent.Read(tnef));
        return message;
    }

    /// <summary>The files within a plain text; none of any other part.</summary>
    public IReadOnlyList<EmbeddedFile> FilesIn(MimeEntity part)
    {
        if (part is not TextPart { IsPlain: true } text || MimeLeaves.IsAttachment(text))
            return [];
        if (!_files.TryGetValue(text, out var files))
            _files.Add(text, files = EmbeddedFiles.Find(PartContent.Decode(text, long.MaxValue)));
        return files;
    }

    private void Add(MimeEntity part, int nesting)
    {
        if (_parts.Count >= MessageParser.MaxParts)
            return;
        _parts.Add(part);
        foreach (var file in FilesIn(part))
            _parts.Add(file.Part);
        if (nesting >= MaxNesting || part is not TnefPart tnef || Open(tnef) is not { } message)
            return;
        // Its text is read in its place.
        foreach (var inner in MimeLeaves.Of(message.Body).Where(leaf => leaf is not TextPart || IsListed(leaf)))
        {
            NameType(inner);
            Add(inner, nesting + 1);
        }
    }

    /// <summary>winmail.dat mostly does not say what is attached; the name does.</summary>
    private static void NameType(MimeEntity part)
    {
        var name = MimeLeaves.FileName(part);
        if (!part.ContentType.IsMimeType("application", "octet-stream") || name.Length == 0)
            return;
        string[] type = MimeTypes.GetMimeType(name).Split('/');
        (part.ContentType.MediaType, part.ContentType.MediaSubtype) = (type[0], type[^1]);
    }
}
