using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>
/// MimeKit's newer parser: the older one takes quadratic time for a header field that is folded often (4 s for 600 KB),
/// and does not tell of each field, so that their number could be limited.
/// </summary>
/// <exception cref="MimeLimitException">The message has more parts or fields than allowed.</exception>
internal sealed class LimitedMimeParser(ParserOptions options, Stream stream, int maxParts, int maxFields)
    : ExperimentalMimeParser(options, stream, MimeFormat.Entity, persistent: true)
{
    private int _parts;
    private int _fields;

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (++_parts > maxParts)
            throw new MimeLimitException(
                $"The message has more than {maxParts:N0} parts; the rest is not read.",
                beginOffset
            );
        base.OnHeadersBegin(beginOffset, beginLineNumber, cancellationToken);
    }

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (++_fields > maxFields)
        {
            throw new MimeLimitException(
                $"The message has more than {maxFields:N0} header fields; the rest is not read.",
                header.Offset ?? 0
            );
        }
        base.OnHeaderRead(header, beginLineNumber, cancellationToken);
    }
}
