using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Commands;
using MailTui.Testing;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Reader;

public sealed class LinksAndPartsTests
{
    private static readonly DocumentLink Guide = new("https://docs.example.com/ses", "the guide")
    {
        Number = 1,
        Host = "docs.example.com",
    };

    private static readonly DocumentLink Lie = new("https://evil.example/login", "https://bank.example")
    {
        Number = 2,
        Host = "evil.example",
        ClaimedHost = "bank.example",
    };

    [Fact]
    public void The_links_show_the_real_host_and_what_it_pretends_to_be()
    {
        using Bench bench = Reading(Document([Guide, Lie]));

        bench.Press("o");

        Assert.Equal(CommandContexts.Links, bench.Shell.Context);
        Assert.Contains("docs.example.com", bench.Shell.Panel.Rows[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("evil.example", bench.Shell.Panel.Rows[1].ToString(), StringComparison.Ordinal);
        Assert.Contains("✗ says bank.example", bench.Shell.Panel.Rows[1].ToString(), StringComparison.Ordinal);
        Assert.Equal(Guide.Target, bench.Shell.Panel.Detail);
    }

    [Fact]
    public void Enter_copies_the_target_of_the_link_and_shows_it()
    {
        using Bench bench = Reading(Document([Guide, Lie]));
        var copied = new List<string>();
        bench.Shell.Terminal.CopyRequested += (_, text) => copied.Add(text);

        bench.Press("o", "j", "Enter");

        Assert.Equal([Lie.Target], copied);
        Assert.Contains(Lie.Target, bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_from_the_links_leads_to_the_message()
    {
        using Bench bench = Reading(Document([Guide]));

        bench.Press("o", "Esc");

        Assert.Equal(CommandContexts.Reader, bench.Shell.Context);
        Assert.True(bench.Shell.Reader.IsOpen);
    }

    [Fact]
    public void A_message_without_links_says_so()
    {
        using Bench bench = Reading(Document([]));

        bench.Press("o");

        Assert.False(bench.Shell.Panel.IsOpen);
        Assert.Contains("leads nowhere", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_read_in_the_place_of_the_message_and_left_again()
    {
        using Bench bench = Reading(Document([]));

        bench.Press("v", "j", "Enter");
        Assert.Contains(bench.Shell.Reader.Lines, line => line.ToString() == "part 2");

        bench.Press("q");
        Assert.Contains(bench.Shell.Reader.Lines, line => line.ToString() == "whole");
        Assert.True(bench.Shell.Reader.IsOpen);
    }

    [Fact]
    public void A_part_that_is_not_text_is_not_read()
    {
        using Bench bench = Reading(Document([]));

        bench.Press("v", "G", "Enter");

        Assert.True(bench.Shell.Panel.IsOpen);
        Assert.Contains("not text", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_saved_to_the_folder_for_downloads_and_said_so()
    {
        using var folder = new TemporaryDirectory();
        using Bench bench = Reading(Document([]), folder.Path);
        bench.Mailbox.Raw = Encoding.UTF8.GetBytes(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\n"
                + "Content-Type: text/csv\nContent-Disposition: attachment; filename=\"../table.csv\"\n\na,b\n--b--\n"
        );

        bench.Press("v", "j", "s");
        bench.Rest();

        string saved = Assert.Single(Directory.GetFiles(folder.Path));
        Assert.Equal("table.csv", Path.GetFileName(saved));
        Assert.Contains($"Saved {saved}", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Saving_everything_tells_how_far_it_is()
    {
        using var folder = new TemporaryDirectory();
        using Bench bench = Reading(Document([]), folder.Path);
        string part = $"--b\nContent-Disposition: attachment; filename=a.bin\n\n{new string('x', 300_000)}\n";
        bench.Mailbox.Raw = Encoding.UTF8.GetBytes(
            $"Content-Type: multipart/mixed; boundary=b\n\n{part}{part}{part}--b--\n"
        );
        var told = new HashSet<string>();
        bench.Shell.Changed += (_, _) => told.Add(bench.Status ?? "");

        bench.Press("s");
        bench.Rest();

        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
        Assert.Contains(told, status => status.StartsWith(" saving 2 of 3: a.bin", StringComparison.Ordinal));
        Assert.Contains($"Saved 3 attachments to {folder.Path} (", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_of_the_message_leads_there_for_a_terminal_that_knows_how()
    {
        using Bench bench = Reading(
            Document([Guide, Lie]) with
            {
                Blocks = [new TextBlock("see https://a.example/한글.")],
            }
        );

        var link = bench.Shell.Reader.Lines.SelectMany(line => line.Spans).First(span => span.Link is not null);
        Assert.StartsWith("https://a.example/", link.Link, StringComparison.Ordinal);

        bench.Press("o");
        Assert.All(bench.Shell.Panel.Rows[1].Spans, span => Assert.Equal(Lie.Target, span.Link));
        Assert.Contains("✗ says bank.example", bench.Shell.Panel.Rows[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Address_and_key_are_copied_from_the_list()
    {
        using var bench = new Bench(new FakeMailbox(3));
        var copied = new List<string>();
        bench.Shell.Terminal.CopyRequested += (_, text) => copied.Add(text);

        bench.Press("y", "k", "y", "a");

        Assert.Equal([FakeMessage.Key(0).Value, bench.Mailbox.Messages[0].Envelope.From[0].Address], copied);
    }

    [Fact]
    public void Quotes_stand_behind_one_line_until_they_are_asked_for()
    {
        string quote = string.Concat(Enumerable.Range(0, 12).Select(line => $"> line {line}\n"));
        using Bench bench = Reading(Document([]) with { Blocks = [new TextBlock($"Yes.\n{quote}Ann\n")] });
        Assert.Contains(bench.Shell.Reader.Lines, line => line.ToString() == "▸ 12 quoted lines");

        bench.Press("S");
        Assert.Contains(bench.Shell.Reader.Lines, line => line.ToString() == "> line 11");

        bench.Press("S");
        Assert.DoesNotContain(bench.Shell.Reader.Lines, line => line.ToString() == "> line 11");
    }

    [Fact]
    public void The_end_of_a_very_long_text_is_reached_when_it_is_laid_out()
    {
        string text = string.Join('\n', Enumerable.Range(0, 50_000).Select(line => $"line {line}"));
        using Bench bench = Reading(Document([]) with { Blocks = [new TextBlock(text)] });

        bench.Press("G");
        bench.Rest();

        Assert.Equal("line 49999", bench.Shell.Reader.Lines[^1].ToString());
        Assert.True(bench.Shell.Reader.AtEnd);
    }

    private static MessageDocument Document(IReadOnlyList<DocumentLink> links) =>
        new()
        {
            Head = new MessageHead
            {
                Envelope = Envelope.Empty,
                Verdicts = SesVerdicts.Unchecked,
                Arrived = FakeMessage.Now,
            },
            Links = links,
            Parts =
            [
                new PartInfo(1, "text/plain", "", 10, ""),
                new PartInfo(2, "text/csv", "table.csv", 10, "attachment"),
                new PartInfo(3, "application/pdf", "a.pdf", 10, "attachment"),
            ],
        };

    private static Bench Reading(MessageDocument document, string? downloads = null)
    {
        var mailbox = new FakeMailbox(3)
        {
            Document = (_, options) =>
                document.Blocks.Count > 0
                    ? document
                    : document with
                    {
                        Blocks = [new TextBlock(options.Part is { } part ? $"part {part}" : "whole")],
                    },
        };
        var bench = new Bench(mailbox, downloads: downloads);
        bench.Press("Enter");
        return bench;
    }
}
