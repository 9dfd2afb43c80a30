using System.Buffers.Binary;
using System.Text;
using CsCheck;
using MailTui.Core.Attachments;

namespace MailTui.Core.Tests.Attachments;

public sealed class ImageDescriptionTests
{
    public static TheoryData<string, string, byte[]> Images() =>
        new()
        {
            {
                "PNG",
                "640x480",
                [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big(640), .. Big(480)]
            },
            { "GIF", "16x9", [.. "GIF89a"u8, 16, 0, 9, 0, 0, 0] },
            { "JPEG", "300x200", Jpeg(new byte[70]) },
            { "WebP", "1000x500", [.. Riff("VP8X"), 0, 0, 0, 0, 0xE7, 3, 0, 0xF3, 1, 0] },
            { "WebP", "17x33", [.. Riff("VP8L"), 0x2F, .. Little(16 | (32 << 14)), 0, 0, 0, 0, 0] },
            { "WebP", "320x240", [.. Riff("VP8 "), 0, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xF0, 0] },
            { "BMP", "7x5", [.. "BM"u8, .. new byte[12], .. Little(40), .. Little(7), .. Little(-5)] },
        };

    [Theory]
    [MemberData(nameof(Images))]
    public void The_size_is_read_from_the_first_bytes(string format, string size, byte[] file)
    {
        var header = ImageHeader.Read(file);

        Assert.Equal((format, size), (header?.Format, $"{header?.Width}x{header?.Height}"));
    }

    [Fact]
    public void What_is_cut_or_damaged_never_throws() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Byte)
            .Sample(
                (which, length, at, value) =>
                {
                    byte[] file = [.. (byte[])Images().ElementAt(which).Data.Item3];
                    if (at < file.Length)
                        file[at] = value;
                    _ = ImageHeader.Read(file.AsSpan(0, Math.Min(length, file.Length)));
                }
            );

    [Fact]
    public void An_image_is_described_with_what_the_HTML_says_in_its_place()
    {
        byte[] png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big(640), .. Big(480)];

        var image = ImageDescriptionReader.Read(Message("cid:logo%40example", png), 2);

        Assert.Equal(
            new ImageDescription(
                "logo.png",
                "image/png",
                png.Length,
                new ImageHeader("PNG", 640, 480),
                "Our ␛[31m&logo"
            ),
            image
        );
    }

    [Fact]
    public void An_image_that_the_HTML_does_not_name_has_no_words() =>
        Assert.Equal("", ImageDescriptionReader.Read(Message("cid:other", [1]), 2)?.Alt);

    [Fact]
    public void A_part_that_is_not_there_has_no_description() =>
        Assert.Null(ImageDescriptionReader.Read(Message("cid:other", [1]), 9));

    [Theory]
    [InlineData("table.pdf", true)]
    [InlineData("견적서.XLSX", true)]
    [InlineData("page.html", false)]
    [InlineData("logo.svg", false)]
    [InlineData("setup.exe", false)]
    [InlineData("table.pdf.desktop", false)]
    [InlineData("script.sh", false)]
    [InlineData("macro.docm", false)]
    [InlineData("README", false)]
    public void Only_what_is_looked_at_is_opened(string name, bool opened) =>
        Assert.Equal(opened, OpeningRules.WhyNot(name) is null);

    private static byte[] Message(string source, byte[] image) =>
        Encoding.UTF8.GetBytes(
            "Subject: x\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                + $"<img alt='not this' src='cid:nothing'><img src=\"{source}\" alt=\"Our \e[31m&amp;logo\">\r\n--b\r\n"
                + "Content-Type: image/png; name=logo.png\r\nContent-ID: <logo@example>\r\n"
                + $"Content-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(image)}\r\n--b--\r\n"
        );

    private static byte[] Riff(string chunk) =>
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(chunk), 0, 0, 0, 0];

    private static byte[] Jpeg(byte[] metadata) =>
        [
            0xFF,
            0xD8,
            0xFF,
            0xE1,
            0,
            (byte)(metadata.Length + 2),
            .. metadata,
            0xFF,
            0xC2,
            0,
            17,
            8,
            0,
            200,
            1,
            44,
            3,
            0,
        ];

    private static byte[] Big(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
