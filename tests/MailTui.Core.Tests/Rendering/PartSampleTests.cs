using System.Text;
using CsCheck;
using MailTui.Core.Attachments;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Rendering;

/// <summary>
/// Messages with parts of every kind, with the text that they are to become beside them (80 columns, in Seoul).
/// <c>MAILTUI_UPDATE_GOLDENS=1</c> rewrites it.
/// </summary>
public sealed class PartSampleTests
{
    private static readonly string Samples = Path.Combine(
        RepositoryRoot.Path,
        "tests",
        "MailTui.Core.Tests",
        "Rendering",
        "PartSamples"
    );

    private static readonly string Corpus = Path.Combine(RepositoryRoot.Path, "tests", "MailTui.Fuzz", "Corpus");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Samples, "*.eml").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Samples, "*.eml")
                .Concat(Directory.EnumerateFiles(Corpus))
                .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_reads_as_it_should(string name)
    {
        var document = Read(File.ReadAllBytes(Path.Combine(Samples, name + ".eml")));
        var text = new StringBuilder();
        foreach (var part in document.Parts)
            text.AppendLine(
                $"{(part.IsListed ? '*' : ' ')} {part.Index} {part.Type} {part.Name} {part.Size}".TrimEnd()
            );
        text.AppendLine();
        foreach (var line in document.Layout(80))
            text.Append(line.Text.TrimEnd()).Append('\n');

        var golden = Path.Combine(Samples, name + ".txt");
        if (Environment.GetEnvironmentVariable("MAILTUI_UPDATE_GOLDENS") == "1")
            File.WriteAllText(golden, text.ToString());
        Assert.True(File.Exists(golden), $"{golden} is missing: MAILTUI_UPDATE_GOLDENS=1 writes it.");
        Assert.Equal(File.ReadAllText(golden), text.ToString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public Task What_is_shown_and_what_is_saved_have_the_same_numbers(string file) =>
        AssertSameNumbersAsync(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, file)));

    [Fact]
    public async Task So_have_those_of_ordinary_mail()
    {
        foreach (var (_, message) in SampleMail.Generate(40, seed: 1))
            await AssertSameNumbersAsync(message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_message_is_still_read_and_safe_to_show(string name)
    {
        var sample = File.ReadAllBytes(Path.Combine(Samples, name + ".eml"));
        Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Byte)
            .Array[1, 20]
            .Sample(
                changes =>
                {
                    var damaged = sample.ToArray();
                    foreach (var (position, value) in changes)
                        damaged[position] = value;
                    var document = Read(damaged);
                    Assert.DoesNotContain(document.Text, c => char.IsControl(c) && c != '\n');
                    Assert.Equal(AttachmentReader.Read(damaged).Count, document.Parts.Count);
                },
                iter: 100
            );
    }

    private static async Task AssertSameNumbersAsync(byte[] message)
    {
        var document = Read(message);
        var parts = AttachmentReader.Read(message);

        Assert.Equal(Enumerable.Range(1, parts.Count), document.Parts.Select(part => part.Index));
        Assert.Equal(
            document.Parts.Select(part => (part.Index, part.Type, part.IsListed)),
            parts.Select(part => (part.Index, part.Type, part.IsAttached))
        );
        foreach (var (shown, saved) in document.Parts.Zip(parts))
        {
            var size = await saved.DecodeToAsync(Stream.Null, progress: null, CancellationToken.None);
            if (shown.Size is { } told)
                Assert.Equal(told, size);
        }
    }

    private static MessageDocument Read(byte[] message) =>
        MessageDocumentReader.Read(
            message,
            new MessageKey("key"),
            MessageBuilder.DefaultDate,
            ReadOptions.Default with
            {
                Zone = TimeZoneInfo.CreateCustomTimeZone("Seoul", TimeSpan.FromHours(9), "Seoul", "Seoul"),
            }
        );
}
