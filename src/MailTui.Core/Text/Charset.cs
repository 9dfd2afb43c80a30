using System.Text;

namespace MailTui.Core.Text;

/// <summary>The charsets of mail by their labels, right and wrong ones (RFC 2046 §4.1.2, WHATWG Encoding §4.2).</summary>
internal static class Charset
{
    private static readonly DecoderReplacementFallback Damage = new("\uFFFD");

    /// <summary>UHC, the superset of EUC-KR that Korean mail is really written in.</summary>
    public static Encoding Korean { get; } = CodePage(949);

    public static Encoding Western { get; } = CodePage(1252);

    public static Encoding Iso2022Kr { get; } = CodePage(50225);

    public static Encoding Iso2022Jp { get; } = CodePage(50220);

    /// <summary>The encoding meant by a label; null when it says nothing ("unknown-8bit") or is not known.</summary>
    public static Encoding? Find(string? label)
    {
        label = label?.Trim(' ', '"', '\'', '\t').ToLowerInvariant() ?? "";
        return label switch
        {
            "" or "unknown-8bit" or "x-unknown" or "default" or "binary" => null,
            "utf8" or "utf-8" or "unicode-1-1-utf-8" or "cp65001" => Encoding.UTF8,
            // Nobody who writes UTF-7 is honest; it is read as what it looks like.
            "us-ascii" or "ascii" or "ansi_x3.4-1968" or "utf-7" or "unicode-1-1-utf-7" => Encoding.ASCII,
            "iso-8859-1"
            or "iso8859-1"
            or "iso_8859-1"
            or "latin1"
            or "latin-1"
            or "l1"
            or "cp1252"
            or "windows-1252" => Western,
            "5601"
            or "cp949"
            or "ms949"
            or "uhc"
            or "windows-949"
            or "x-windows-949"
            or "euckr"
            or "euc_kr"
            or "euc-kr" => Korean,
            ['k', 's', '_' or '-' or 'c', ..] => Korean, // ks_c_5601-1987, ksc5601, ks-c-5601 …
            "cp932" or "ms932" or "windows-31j" or "sjis" or "x-sjis" or "shift-jis" => CodePage(932),
            "gbk" or "x-gbk" or "cp936" or "ms936" or "gb_2312-80" or "gb2312" or "euc-cn" => CodePage(54936),
            "big5-hkscs" or "big5hkscs" or "cp950" or "ms950" or "x-x-big5" => CodePage(950),
            "iso-2022-jp-1" or "iso-2022-jp-2" or "iso-2022-jp-3" or "iso-2022-jp-ms" => Iso2022Jp,
            "iso-8859-8-i" or "iso-8859-8-e" => CodePage(28598),
            "iso-8859-11" or "tis-620" or "windows-874" => CodePage(874),
            _ => ByName(label),
        };
    }

    // Code pages would write a question mark, which tells nothing of damage.
    private static Encoding CodePage(int codePage) =>
        Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Damage);

    private static Encoding? ByName(string label)
    {
        try
        {
            return Encoding.GetEncoding(label, EncoderFallback.ReplacementFallback, Damage);
        }
        catch (ArgumentException)
        {
            return label.StartsWith("cp", StringComparison.Ordinal) ? ByName("windows-" + label[2..]) : null;
        }
    }
}
