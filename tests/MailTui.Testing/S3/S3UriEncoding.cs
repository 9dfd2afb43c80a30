using System.Buffers;
using System.Globalization;
using System.Text;

namespace MailTui.Testing.S3;

/// <summary>The percent encoding of Signature Version 4: everything but RFC 3986's unreserved characters.</summary>
internal static class S3UriEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static readonly SearchValues<char> UnreservedChars = SearchValues.Create(Unreserved);
    private static readonly SearchValues<char> PathChars = SearchValues.Create(Unreserved + "/");

    /// <summary>A query's name or value.</summary>
    public static string Encode(string text) => Encode(text, UnreservedChars);

    /// <summary>A path: its slashes stay.</summary>
    public static string EncodePath(string text) => Encode(text, PathChars);

    /// <summary>As a list with <c>encoding-type=url</c> writes a key: slashes stay and a space is a plus.</summary>
    public static string EncodeListed(string key) => EncodePath(key).Replace("%20", "+", StringComparison.Ordinal);

    private static string Encode(string text, SearchValues<char> plain)
    {
        if (!text.AsSpan().ContainsAnyExcept(plain))
            return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            if (unit < 0x80 && plain.Contains((char)unit))
                result.Append((char)unit);
            else
                result.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }
        return result.ToString();
    }
}
