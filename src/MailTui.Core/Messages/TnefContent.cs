using System.Buffers.Binary;
using MimeKit;
using MimeKit.Tnef;

namespace MailTui.Core.Messages;

/// <summary>winmail.dat: a message in Microsoft's own format (MS-OXTNEF).</summary>
internal static class TnefContent
{
    private const uint Signature = 0x223E9F78;
    private const int HeaderBytes = 6;

    // Level, tag and length before the data of an attribute, a checksum behind it.
    private const int AttributeHeadBytes = 9;
    private const int ChecksumBytes = 2;

    // attAttachRenddata: an attachment begins.
    private const uint AttachmentBegins = 0x00069002;

    // Each becomes a part of some KB of memory, however small it is in the file.
    private const int MaxAttachments = 1_000;

    /// <summary>What is in it; null when it is damaged, or holds more than anybody attaches.</summary>
    public static MimeMessage? Read(TnefPart tnef)
    {
        try
        {
            return IsReasonable(PartContent.Decode(tnef, long.MaxValue)) ? tnef.ConvertToMessage() : null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The format is a foreign one, and its reader has no promise of its own.
            return null;
        }
    }

    private static bool IsReasonable(ReadOnlySpan<byte> content)
    {
        if (content.Length < HeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(content) != Signature)
            return false;
        var attachments = 0;
        content = content[HeaderBytes..];
        while (content.Length > AttributeHeadBytes)
        {
            if (
                BinaryPrimitives.ReadUInt32LittleEndian(content[1..]) == AttachmentBegins
                && ++attachments > MaxAttachments
            )
                return false;
            var length =
                AttributeHeadBytes + (long)BinaryPrimitives.ReadUInt32LittleEndian(content[5..]) + ChecksumBytes;
            content = length < content.Length ? content[(int)length..] : [];
        }
        return true;
    }
}
