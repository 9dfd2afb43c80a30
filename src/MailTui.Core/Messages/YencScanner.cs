using System.Globalization;
using System.Text;
using MailTui.Core.Text;
using MimeKit;
using MimeKit.Encodings;

namespace MailTui.Core.Messages;

/// <summary>yEnc (yenc.org, draft 1.3): <c>=ybegin</c>, for a part of a file <c>=ypart</c>, the data, <c>=yend</c>.</summary>
internal sealed class YencScanner(ArraySegment<byte> text)
{
    private bool _hasNoMore;

    /// <summary>The file that begins at <paramref name="start"/>; null when there is none, or it is not whole.</summary>
    public EmbeddedFile? At(int start)
    {
        var head = EmbeddedFiles.Line(text, start, out var position);
        var name = head.IndexOf(" name="u8);
        if (_hasNoMore || name < 0 || Value(head[..name], " line="u8).IsEmpty || position >= text.Count)
            return null;
        if (text.AsSpan(position).StartsWith("=ypart "u8))
            position = EmbeddedFiles.NextLine(text, position);
        // From the end of the line before: there may be no data at all.
        var end = text.AsSpan(position - 1).IndexOf("\n=yend "u8) + position;
        if (end < position)
        {
            // Nor is there one for any that follows.
            _hasNoMore = true;
            return null;
        }
        var foot = EmbeddedFiles.Line(text, end, out var next);
        var data = text[position..end];
        var content = Decode(data, out var checksum);
        var damage = IsWhole(foot, content.Count, checksum) ? "" : ", damaged";
        // Words between words about yEnc, not data: there is nothing to save.
        if (damage.Length > 0 && Ascii.IsValid(data))
            return null;
        var given = CharsetDecoder.Decode(
            head[(name + " name=".Length)..].Trim((byte)' ').Trim((byte)'"'),
            label: null
        );
        var part = EmbeddedFile.PartOf(given, content, ContentEncoding.Binary);
        return new EmbeddedFile(start, next - start, $"yEnc{Piece(head[..name])}{damage}", part);
    }

    /// <summary>Of a file that was sent in several messages: which of them this is.</summary>
    private static string Piece(ReadOnlySpan<byte> head)
    {
        var part = HeaderText.Line(Encoding.ASCII.GetString(Value(head, " part="u8)));
        var total = HeaderText.Line(Encoding.ASCII.GetString(Value(head, " total="u8)));
        return part.Length == 0 ? ""
            : total.Length == 0 ? $", piece {part} of a larger file"
            : $", piece {part} of {total}";
    }

    private static bool IsWhole(ReadOnlySpan<byte> foot, int size, uint checksum)
    {
        if (int.TryParse(Value(foot, " size="u8), CultureInfo.InvariantCulture, out var expected) && expected != size)
            return false;
        // The sum of a piece is its own; crc32 is then that of the whole file.
        var own = Value(foot, " pcrc32="u8);
        if (own.IsEmpty && Value(foot, " part="u8).IsEmpty)
            own = Value(foot, " crc32="u8);
        return !uint.TryParse(own, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sum)
            || sum == checksum;
    }

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name)
    {
        var start = line.IndexOf(name);
        if (start < 0)
            return [];
        var value = line[(start + name.Length)..];
        var end = value.IndexOf((byte)' ');
        return end < 0 ? value : value[..end];
    }

    private static ArraySegment<byte> Decode(ArraySegment<byte> data, out uint checksum)
    {
        var decoder = new YDecoder(payloadOnly: true);
        var output = new byte[decoder.EstimateOutputLength(data.Count)];
        var length = decoder.Decode(data.Array ?? [], data.Offset, data.Count, output);
        checksum = ~(uint)decoder.Checksum;
        return new ArraySegment<byte>(output, 0, length);
    }
}
