using System.Text;

namespace MailTui.Core.Text;

/// <summary>
/// Replaces the national standards by the vendor's supersets that mail so labelled is written in: EUC-KR by code page
/// 949 (똠, 펲), GB2312 by GB18030. MimeKit asks for these code pages by number.
/// </summary>
internal sealed class SupersetEncodingProvider : EncodingProvider
{
    public override Encoding? GetEncoding(int codepage) =>
        codepage switch
        {
            51949 or 20949 => CodePagesEncodingProvider.Instance.GetEncoding(949),
            936 or 51936 => CodePagesEncodingProvider.Instance.GetEncoding(54936),
            _ => null,
        };

    public override Encoding? GetEncoding(string name) =>
        name.ToLowerInvariant() switch
        {
            "euc-kr" => GetEncoding(51949),
            "gb2312" or "gbk" => GetEncoding(936),
            _ => null,
        };
}
