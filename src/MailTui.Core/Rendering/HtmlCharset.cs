using System.Text;
using System.Text.RegularExpressions;

namespace MailTui.Core.Rendering;

/// <summary>The charset that an HTML document declares for itself (HTML §13.2.3.2), for parts whose header does not.</summary>
internal static partial class HtmlCharset
{
    // The standard's own limit.
    private const int PrescanBytes = 1024;

    public static string? Find(ReadOnlySpan<byte> html)
    {
        var head = Encoding.Latin1.GetString(html[..Math.Min(html.Length, PrescanBytes)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
