using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>The control words of RTF that a reader of its text needs.</summary>
internal static class RtfWords
{
    /// <summary>What is written for the word; null when it is not text.</summary>
    public static string? Text(string word) =>
        word switch
        {
            "par" or "line" or "sect" or "page" or "row" or "nestrow" => "\n",
            "tab" or "cell" or "nestcell" => "\t",
            "emdash" => "—",
            "endash" => "–",
            "bullet" => "•",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "emspace" or "enspace" or "qmspace" => " ",
            _ => null,
        };

    /// <summary>Groups whose content is no text of the document.</summary>
    public static bool IsHidden(string word) =>
        word
            is "fonttbl"
                or "colortbl"
                or "stylesheet"
                or "info"
                or "pict"
                or "object"
                or "filetbl"
                or "listtable"
                or "listoverridetable"
                or "revtbl"
                or "header"
                or "headerl"
                or "headerr"
                or "headerf"
                or "footer"
                or "footerl"
                or "footerr"
                or "footerf";

    public static Encoding? OfCodePage(int page) =>
        Charset.Find(
            page switch
            {
                932 => "shift_jis",
                936 => "gb18030",
                949 => "euc-kr",
                950 => "big5",
                65001 => "utf-8",
                _ => $"windows-{page}",
            }
        );

    /// <summary>Null for what has none of its own: the document's.</summary>
    public static Encoding? OfFontCharset(int charset) =>
        charset switch
        {
            128 => OfCodePage(932),
            129 => OfCodePage(949),
            134 => OfCodePage(936),
            136 => OfCodePage(950),
            161 => OfCodePage(1253),
            162 => OfCodePage(1254),
            163 => OfCodePage(1258),
            177 => OfCodePage(1255),
            178 => OfCodePage(1256),
            186 => OfCodePage(1257),
            204 => OfCodePage(1251),
            222 => OfCodePage(874),
            238 => OfCodePage(1250),
            _ => null,
        };
}
