using System.Globalization;

namespace MailTui.Testing.S3;

/// <summary>A single range of bytes (RFC 9110 §14.1.2), both ends included.</summary>
internal readonly record struct ByteRange(long First, long Last)
{
    private const string Unit = "bytes=";

    public int Length => (int)(Last - First + 1);

    /// <summary>Null when there is no range, or one that cannot be read, which is ignored.</summary>
    /// <exception cref="S3ErrorException">The range lies behind the object's end.</exception>
    public static ByteRange? Parse(string? header, long size)
    {
        if (header?.StartsWith(Unit, StringComparison.Ordinal) != true)
            return null;
        string[] ends = header[Unit.Length..].Split('-');
        if (ends.Length != 2)
            return null;
        long? first = Number(ends[0]);
        long? last = Number(ends[1]);
        ByteRange? range = (first, last) switch
        {
            ({ } from, { } to) when from <= to => new ByteRange(from, Math.Min(to, size - 1)),
            ({ } from, null) when ends[1].Length == 0 => new ByteRange(from, size - 1),
            (null, { } suffix) when ends[0].Length == 0 => new ByteRange(Math.Max(0, size - suffix), size - 1),
            _ => null,
        };
        return range is { } found && (found.First >= size || found.Length <= 0)
            ? throw new S3ErrorException(S3Error.InvalidRange)
            : range;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
}
