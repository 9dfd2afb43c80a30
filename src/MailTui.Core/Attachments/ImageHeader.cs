using System.Buffers.Binary;

namespace MailTui.Core.Attachments;

/// <summary>What the first bytes of an image tell: its format, and its size in pixels. Nothing of the picture is decoded.</summary>
/// <param name="Format">As people write it: PNG, GIF, JPEG, WebP, BMP.</param>
/// <param name="Width">In pixels, as the file claims; 0 when it claims nothing sound.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
public readonly record struct ImageHeader(string Format, long Width, long Height)
{
    /// <param name="start">The beginning of the file: 64 KB are enough for all but JPEGs with much metadata.</param>
    /// <returns>Null for what is none of these formats.</returns>
    public static ImageHeader? Read(ReadOnlySpan<byte> start) =>
        IsPng(start) ? Png(start)
        : start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) ? Gif(start)
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(start)
        : start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) ? WebP(start)
        : start.StartsWith("BM"u8) && start.Length >= 26 ? Bmp(start)
        : null;

    private static bool IsPng(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    /// <summary>IHDR is the first chunk (ISO/IEC 15948 §11.2.2).</summary>
    private static ImageHeader Png(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file[12..].StartsWith("IHDR"u8)
            ? new(
                "PNG",
                BinaryPrimitives.ReadUInt32BigEndian(file[16..]),
                BinaryPrimitives.ReadUInt32BigEndian(file[20..])
            )
            : new("PNG", 0, 0);

    private static ImageHeader Gif(ReadOnlySpan<byte> file) =>
        file.Length >= 10
            ? new(
                "GIF",
                BinaryPrimitives.ReadUInt16LittleEndian(file[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(file[8..])
            )
            : new("GIF", 0, 0);

    /// <summary>Segment after segment up to the frame header, SOF (ITU-T T.81 §B.2.2).</summary>
    private static ImageHeader Jpeg(ReadOnlySpan<byte> file)
    {
        for (int at = 2; at + 9 <= file.Length && file[at] == 0xFF; )
        {
            byte marker = file[at + 1];
            if (marker == 0xFF)
            {
                // Any number of fill bytes may stand before a marker.
                at++;
                continue;
            }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(
                    "JPEG",
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..])
                );
            }
            if (marker is 0xD9 or 0xDA)
                break;
            bool hasLength = marker is not (0x01 or (>= 0xD0 and <= 0xD8));
            at += 2 + (hasLength ? Math.Max((ushort)2, BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..])) : 0);
        }
        return new("JPEG", 0, 0);
    }

    /// <summary>Three kinds of first chunk (RFC 9649 §2.5–2.7).</summary>
    private static ImageHeader WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30)
            return new("WebP", 0, 0);
        var chunk = file[12..16];
        var data = file[20..];
        if (chunk.SequenceEqual("VP8X"u8))
            return new("WebP", 1 + UInt24(data[4..]), 1 + UInt24(data[7..]));
        if (chunk.SequenceEqual("VP8L"u8) && data[0] == 0x2F)
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new("WebP", 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }
        if (chunk.SequenceEqual("VP8 "u8) && data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return new(
                "WebP",
                BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF
            );
        }
        return new("WebP", 0, 0);
    }

    private static long UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    /// <summary>BITMAPINFOHEADER and its successors; before them came one with 16-bit sizes. A negative height is top-down.</summary>
    private static ImageHeader Bmp(ReadOnlySpan<byte> file) =>
        BinaryPrimitives.ReadUInt32LittleEndian(file[14..]) == 12
            ? new(
                "BMP",
                BinaryPrimitives.ReadUInt16LittleEndian(file[18..]),
                BinaryPrimitives.ReadUInt16LittleEndian(file[20..])
            )
            : new(
                "BMP",
                Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(file[18..])),
                Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(file[22..]))
            );
}
