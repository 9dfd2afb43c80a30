using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>The target of a link as it may be given to a terminal or a desktop.</summary>
public static class LinkAddress
{
    /// <summary>In bytes: what browsers of old took at most, and terminals still do.</summary>
    public const int MaxBytes = 2083;

    // RFC 3986 §2: reserved and unreserved characters, and the sign of what is encoded already.
    private const string Kept = "-._~:/?#[]@!$&'()*+,;=%";

    /// <summary>
    /// Printable ASCII without spaces, quotes or backslashes, everything else percent-encoded as UTF-8; so nothing in it can
    /// end a control sequence, or be more than one argument.
    /// </summary>
    /// <returns>Null for what is neither <c>http</c>, <c>https</c> nor <c>mailto</c>, and for what would be too long.</returns>
    public static string? Of(string target)
    {
        if (target.Length > MaxBytes || !IsWeb(target) && !IsMail(target))
            return null;
        if (!target.AsSpan().ContainsAnyExcept(Plain))
            return target;
        var address = new StringBuilder(target.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in target.EnumerateRunes())
        {
            if (rune.IsAscii && Plain.Contains((char)rune.Value))
                address.Append((char)rune.Value);
            else
            {
                foreach (byte part in utf8[..rune.EncodeToUtf8(utf8)])
                    address.Append('%').Append(part.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        return address.Length > MaxBytes ? null : address.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + Kept
    );

    private static bool IsWeb(string target) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool IsMail(string target) => target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
