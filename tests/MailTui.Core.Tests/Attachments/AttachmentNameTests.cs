using System.Text;
using MailTui.Core.Attachments;
using MailTui.Core.Files;

namespace MailTui.Core.Tests.Attachments;

public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("견적서 최종.pdf", "견적서 최종.pdf")]
    [InlineData("report.tar.gz", "report.tar.gz")]
    [InlineData("_config.yml", "_config.yml")]
    [InlineData("../../etc/passwd", "etc_passwd")]
    [InlineData("/etc/passwd", "etc_passwd")]
    [InlineData("..\\..\\autoexec.bat", "autoexec.bat")]
    [InlineData("C:\\Users\\me\\a.doc", "C__Users_me_a.doc")]
    [InlineData("..", "attachment-3.pdf")]
    [InlineData(". . .", "attachment-3.pdf")]
    [InlineData("", "attachment-3.pdf")]
    [InlineData("///", "attachment-3.pdf")]
    [InlineData("???", "attachment-3.pdf")]
    [InlineData(".bashrc", "bashrc")]
    [InlineData("-rf", "rf")]
    [InlineData("--output=x", "output=x")]
    [InlineData("a.txt. . ", "a.txt")]
    [InlineData("con", "_con")]
    [InlineData("NUL.tar.gz", "_NUL.tar.gz")]
    [InlineData("com1 .txt", "_com1 .txt")]
    [InlineData("LPT¹.txt", "_LPT¹.txt")]
    [InlineData("console.log", "console.log")]
    [InlineData("a:b*c?\"<>|.txt", "a_b_c_____.txt")]
    [InlineData("a\0b\u001b[31m\r\nc", "a_b_[31m c")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a\u200Bb\u00ADc", "abc")]
    [InlineData("\u1112\u1161\u11AB.txt", "한.txt")]
    public void A_name_from_mail_becomes_a_name_for_a_file(string name, string expected) =>
        Assert.Equal(expected, AttachmentName.Of(name, 3, "application/pdf"));

    [Theory]
    [InlineData("text/plain", ".txt")]
    [InlineData("image/jpeg", ".jpg")]
    [InlineData("image/png", ".png")]
    [InlineData("text/calendar", ".ics")]
    [InlineData("application/zip", ".zip")]
    [InlineData("message/rfc822", ".eml")]
    [InlineData("x-unknown/../../y", ".bin")]
    public void A_part_without_a_name_is_named_by_number_and_type(string type, string extension) =>
        Assert.Equal("attachment-2" + extension, AttachmentName.Of("", 2, type));

    [Theory]
    [InlineData("a.pdf", "a (2).pdf")]
    [InlineData("a.tar.gz", "a (2).tar.gz")]
    [InlineData("1. Angebot an", "1. Angebot an (2)")]
    [InlineData("a", "a (2)")]
    public void A_number_stands_before_the_extension(string name, string expected) =>
        Assert.Equal(expected, AttachmentName.Numbered(name, 2));

    [Theory]
    [InlineData("가")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("e\u0301\u0302")]
    [InlineData("x")]
    public void A_long_name_keeps_its_extension_and_whole_characters(string character)
    {
        string given = string.Concat(Enumerable.Repeat(character, 300)) + ".xlsx";

        string name = AttachmentName.Of(given, 1, "text/plain");
        string numbered = AttachmentName.Numbered(name, 12);

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 225, FileNameRules.MaxBytes);
        Assert.InRange(Encoding.UTF8.GetByteCount(numbered), 225, FileNameRules.MaxBytes);
        Assert.EndsWith(".xlsx", name, StringComparison.Ordinal);
        Assert.EndsWith(" (12).xlsx", numbered, StringComparison.Ordinal);
        string stem = name[..^5];
        Assert.Equal(string.Concat(Enumerable.Repeat(character, stem.Length / character.Length)), stem);
    }

    [Fact]
    public void Whatever_mail_says_the_name_is_one_on_every_system()
    {
        var random = new Random(20261124);
        string alphabet =
            "/\\.:*?\"<>| -_~$aA1가e\u0301\u202E\u200B\0\u001b\n\t\uD83D\uDE00\uD800\u2400\uFFFDcCoOnNlLpPtTuU";
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (int length = random.Next(0, 12); length > 0; length--)
                text.Append(alphabet[random.Next(alphabet.Length)]);

            string name = AttachmentName.Of(text.ToString(), 1, "text/plain");

            Assert.Null(FileNameRules.Problem(name, onWindows: true));
            Assert.DoesNotContain('/', name);
            Assert.False(name[0] is '.' or '-', name);
            Assert.Equal(name, AttachmentName.Of(name, 1, "text/plain"));
        }
    }
}
