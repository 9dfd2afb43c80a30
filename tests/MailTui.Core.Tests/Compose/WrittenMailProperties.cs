using System.Text;
using CsCheck;
using MailTui.Core.Compose;
using MailTui.Core.Rendering;
using MimeKit;

namespace MailTui.Core.Tests.Compose;

public class WrittenMailProperties
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(9));

    private static readonly Gen<string> Unicode = Gen.OneOf(
        Gen.String,
        Gen.Int[0x20, 0x2ffff]
            .Where(Rune.IsValid)
            .Array[0, 60]
            .Select(code => string.Concat(code.Select(c => new Rune(c).ToString()))),
        OneOf("가나다", " ", "  ", "=?utf-8?Q?x?=", "\"", "é", "👍🏽", "longwordlongwordlongword", ",", "\t")
            .Array[0, 40]
            .Select(string.Concat)
    );

    private static readonly Gen<string> Text = OneOf(
        "word ",
        "한글 낱말 ",
        "\n",
        "\n\n",
        "> ",
        ">",
        "-- \n",
        "-- ",
        "From ",
        "  ",
        "\t",
        ".",
        "=",
        "日本語の長い文",
        "https://example.com/a/very/long/address/that/does/not/break",
        "é",
        "👍🏽"
    )
        .Array[0, 120]
        .Select(string.Concat);

    [Fact]
    public void Flowed_text_is_what_its_reader_joins()
    {
        Text.Sample(text =>
        {
            string flowed = FlowedWriter.Write(text);

            Assert.Equal(Normal(text), FlowedText.Unfold(flowed, deleteSpace: false));
            Assert.All(flowed.Split('\n'), line => Assert.True(IsNarrow(line), line));
        });
    }

    [Fact]
    public void Writing_flowed_text_again_changes_nothing()
    {
        Text.Sample(text =>
        {
            string once = FlowedText.Unfold(FlowedWriter.Write(text), deleteSpace: false);
            Assert.Equal(once, FlowedText.Unfold(FlowedWriter.Write(once), deleteSpace: false));
        });
    }

    [Fact]
    public void Subject_and_text_come_back_whatever_they_are()
    {
        Gen.Select(Unicode, Unicode, Text, Gen.Enum<DraftFormat>())
            .Sample(
                (subject, body, text, format) =>
                {
                    body += text;
                    var built = MessageBuilder.Build(
                        Draft.New(Now) with
                        {
                            From = "김 <me@example.com>",
                            To = "ann@example.net",
                            Bcc = "boss@example.org",
                            Subject = subject,
                            Body = body,
                            Format = format,
                        },
                        static _ => default,
                        Now
                    );

                    Assert.Empty(StrictReader.Violations(built.Content));
                    Assert.False(built.Content.Span.IndexOf("boss@"u8) >= 0);
                    var read = StrictReader.Parse(built.Content);
                    Assert.Equal(OneLine(subject), read.Subject ?? "");
                    if (format == DraftFormat.Flowed)
                        return;
                    string plain = read.BodyParts.OfType<TextPart>().First().Text.ReplaceLineEndings("\n");
                    Assert.Equal(Whole(body).TrimEnd('\n'), plain.TrimEnd('\n'));
                },
                iter: 2_000
            );
    }

    [Fact]
    public void Names_of_files_come_back_whatever_they_are()
    {
        Unicode
            .Select(name => Core.Attachments.AttachmentName.Of(name, 1, "application/pdf"))
            .Sample(
                name =>
                {
                    var draft = Draft.New(Now) with
                    {
                        From = "me@example.com",
                        To = "ann@example.net",
                        Attachments = [new(1, name, "application/pdf", 1)],
                    };

                    var built = MessageBuilder.Build(draft, static _ => new byte[] { 1 }, Now);

                    Assert.Empty(StrictReader.Violations(built.Content));
                    Assert.Equal(
                        name,
                        StrictReader.Parse(built.Content).Attachments.Single().ContentDisposition!.FileName
                    );
                },
                iter: 1_000
            );
    }

    [Fact]
    public void Python_finds_no_defects_in_any_of_them()
    {
        Assert.SkipWhen(
            StrictReader.Python is null && Environment.GetEnvironmentVariable("CI") is null,
            "There is no Python here."
        );
        List<(string Subject, OutgoingMessage Message)> written = [];
        Gen.Select(Unicode, Unicode)
            .Array[200]
            .Sample(
                samples =>
                {
                    foreach (var (subject, body) in samples)
                    {
                        var draft = Draft.New(Now) with
                        {
                            From = "김 <me@example.com>",
                            To = "ann@example.net",
                            Subject = subject,
                            Body = body,
                        };
                        written.Add((OneLine(subject), MessageBuilder.Build(draft, static _ => default, Now)));
                    }
                },
                iter: 1,
                threads: 1
            );

        var views = StrictReader.ByPython(written.Select(item => item.Message.Content));

        Assert.All(views, view => Assert.Empty(view.Defects));
        Assert.Equal(written.Select(item => item.Subject), views.Select(view => view.Subject));
    }

    /// <summary>What RFC 3676 §4.2 makes of typed lines, and ours: no space at the end, one way to write the marks of a quote.</summary>
    private static string Normal(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line =>
                {
                    string content = QuoteMarks.Cut(line, out int depth).ToString();
                    content = content == "-- " ? content : content.TrimEnd(' ');
                    return new string('>', depth) + (depth > 0 ? " " : "") + content;
                })
        );

    private static Gen<string> OneOf(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(piece => pieces[piece]);

    private static bool IsNarrow(string line) =>
        Core.Text.TerminalText.Width(Core.Text.TerminalText.Line(line)) <= 78
        || !line.TrimEnd(' ').TrimStart('>', ' ').Replace("-- ", "", StringComparison.Ordinal).Contains(' ');

    private static string OneLine(string text) =>
        Valid(string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim());

    private static string Whole(string text) =>
        Valid(text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal));

    /// <summary>Half a surrogate pair is no character.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
