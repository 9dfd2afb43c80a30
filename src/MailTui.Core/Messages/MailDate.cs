using MimeKit.Utils;

namespace MailTui.Core.Messages;

/// <summary>Dates of header fields (RFC 5322 §3.3, with the obsolete and the merely wrong forms).</summary>
internal static class MailDate
{
    private const int MaxBytes = 256;

    /// <summary>Null when unreadable, or outside of the years 1970–2199 in which all arithmetic on it is safe.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<byte> raw)
    {
        var bytes = raw[..Math.Min(raw.Length, MaxBytes)].ToArray();
        return DateUtils.TryParse(bytes, out var date) && date.UtcDateTime.Year is >= 1970 and < 2200 ? date : null;
    }
}
