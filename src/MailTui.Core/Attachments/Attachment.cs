using System.Buffers;
using MimeKit;

namespace MailTui.Core.Attachments;

/// <summary>
/// One part of a message, to be decoded. The parts of a message share one stream: decode one at a time.
/// </summary>
public sealed class Attachment
{
    private const int BufferBytes = 64 * 1024;

    private readonly MimeEntity _leaf;
    private readonly FormatOptions _format;

    internal Attachment(int index, MimeEntity leaf, string name, string type, bool isAttached, FormatOptions format)
    {
        (Index, Name, Type, IsAttached) = (index, name, type, isAttached);
        (_leaf, _format) = (leaf, format);
    }

    /// <summary>Its number, from 1, as in <c>PartInfo</c>.</summary>
    public int Index { get; }

    /// <summary>A name for a file on any system: neither path nor device, at most 255 bytes of UTF-8, never empty.</summary>
    public string Name { get; }

    /// <summary>The media type in lower case.</summary>
    public string Type { get; }

    /// <summary>True for what "all attachments" means: as <c>PartInfo.IsListed</c>.</summary>
    public bool IsAttached { get; }

    /// <summary>Writes the content without its transfer encoding; damaged encoding gives what can be read of it.</summary>
    /// <param name="destination">Where to; its errors pass through.</param>
    /// <param name="progress">Told the bytes written so far.</param>
    /// <returns>The bytes written.</returns>
    public async Task<long> DecodeToAsync(
        Stream destination,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        if (_leaf is MessagePart)
            return await WriteMessageAsync(destination, progress, cancellationToken).ConfigureAwait(false);
        if (_leaf is not MimePart { Content: { } content })
            return 0;
        var decoded = content.Open();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long written = 0;
            int read;
            while ((read = await decoded.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                written += read;
                progress?.Report(written);
            }
            return written;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>An enclosed message is the file it was: its own header block and body.</summary>
    private async Task<long> WriteMessageAsync(
        Stream destination,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        if (_leaf is not MessagePart { Message: { } message })
            return 0;
        using var memory = new MemoryStream();
        await message.WriteToAsync(_format, memory, cancellationToken).ConfigureAwait(false);
        memory.Position = 0;
        await memory.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        progress?.Report(memory.Length);
        return memory.Length;
    }
}
