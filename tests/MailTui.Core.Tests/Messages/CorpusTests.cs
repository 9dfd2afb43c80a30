using MailTui.Core.Rendering;
using MailTui.Testing;

namespace MailTui.Core.Tests.Messages;

/// <summary>What the fuzzer starts from and what it once found, read by the ordinary way of each object.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder()).Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_object_of_the_corpus_and_every_beginning_of_it_can_be_read(string file)
    {
        var content = File.ReadAllBytes(Path.Combine(Folder(), file));
        for (var length = 0; length <= content.Length; length += 1 + (content.Length / 50))
        {
            var beginning = content[..length];
            var record = RawMail.Record(beginning);
            var document = RawMail.Document(beginning, BodyPreference.Html);

            Assert.DoesNotContain(record.Head.Envelope.Subject, char.IsControl);
            Assert.DoesNotContain(document.Text, c => char.IsControl(c) && c != '\n');
            Assert.All(document.Layout(10), line => Assert.DoesNotContain('\n', line.Text));
        }
    }

    [Fact]
    public void Mutations_of_the_corpus_can_be_read()
    {
        var random = new Random(1);
        foreach (var file in Directory.EnumerateFiles(Folder()).Order())
        {
            for (var round = 0; round < 50; round++)
            {
                var content = File.ReadAllBytes(file);
                for (var i = 0; i < content.Length; i += 1 + random.Next(40))
                    content[i] = (byte)random.Next(256);
                RawMail.Record(content);
                RawMail.Document(content, BodyPreference.Html);
            }
        }
    }

    private static string Folder() => Path.Combine(RepositoryRoot.Path, "tests", "MailTui.Fuzz", "Corpus");
}
