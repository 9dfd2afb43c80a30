using MailTui.Core.Rendering;
using MailTui.Presentation.Text;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Search;

public sealed class SearchPresenterTests
{
    [Fact]
    public void The_live_filter_narrows_with_every_key_and_counts()
    {
        using Bench bench = WithSubjects("회의 안내", "회의록", "점심", "회신");

        bench.Press("l");
        Type(bench, "회");
        Assert.Equal(3, bench.Shell.List.Total);
        Type(bench, "의");

        Assert.Equal(2, bench.Shell.List.Total);
        Assert.Contains("filter ▸ 회의▏", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("2 of 4 ", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_keeps_the_filter_and_Esc_then_shows_everything_again()
    {
        using Bench bench = WithSubjects("apple", "pear", "apple pie");
        bench.Press("l");
        Type(bench, "apple");

        bench.Press("Enter");
        Assert.Equal(2, bench.Shell.List.Total);
        Assert.Contains("Inbox › apple", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);

        bench.Press("Esc");
        Assert.Equal(3, bench.Shell.List.Total);
    }

    [Fact]
    public void Esc_while_typing_gives_back_the_list_and_the_selected_message()
    {
        using Bench bench = WithSubjects("apple", "pear", "plum");
        bench.Press("j", "j", "l");
        Type(bench, "plum");
        Assert.Equal(0, bench.Shell.List.SelectedRow);

        bench.Press("Esc");

        Assert.Equal(3, bench.Shell.List.Total);
        Assert.Equal("plum", bench.Shell.List.Selected?.Envelope.Subject);
    }

    [Fact]
    public void A_filter_that_does_not_parse_says_why_and_stays_open()
    {
        using Bench bench = WithSubjects("apple");
        bench.Press("l");
        Type(bench, "in:nowhere");

        bench.Press("Enter");

        Assert.True(bench.Shell.Search.IsOpen);
        Assert.NotNull(bench.Shell.Search.Problem);
    }

    [Fact]
    public void A_search_goes_from_match_to_match_and_round()
    {
        using Bench bench = WithSubjects("a", "hit one", "b", "hit two", "c", "hit three");
        bench.Press("/");
        Type(bench, "hit");

        bench.Press("Enter");
        Assert.Equal(1, bench.Shell.List.SelectedRow);
        bench.Press("n");
        Assert.Equal(3, bench.Shell.List.SelectedRow);
        bench.Press("n", "n");
        Assert.Equal(1, bench.Shell.List.SelectedRow);
        bench.Press("N");
        Assert.Equal(5, bench.Shell.List.SelectedRow);
        bench.Press("2", "n");
        Assert.Equal(3, bench.Shell.List.SelectedRow);
    }

    [Fact]
    public void A_search_that_finds_nothing_says_so()
    {
        using Bench bench = WithSubjects("a", "b");
        bench.Press("/");
        Type(bench, "zebra");

        bench.Press("Enter");

        Assert.Equal(" Nothing in this list matches.", bench.Status);
    }

    [Fact]
    public void In_a_message_the_search_scrolls_to_the_text_and_marks_it()
    {
        using Bench bench = WithSubjects("a");
        bench.Mailbox.Document = (message, _) =>
            new MessageDocument
            {
                Head = new()
                {
                    Envelope = message.Envelope,
                    Verdicts = message.Verdicts,
                    Arrived = message.Arrived,
                },
                Blocks =
                [
                    new TextBlock(
                        string.Join('\n', Enumerable.Range(0, 200).Select(n => n % 90 == 80 ? $"Needle {n}" : "hay"))
                    ),
                ],
            };
        bench.Press("Enter", "/");
        Type(bench, "needle");

        bench.Press("Enter");
        Assert.Equal("Needle 80", Top(bench));
        bench.Press("n");
        Assert.Equal("Needle 170", Top(bench));
        bench.Press("2", "N");
        Assert.Equal("Needle 170", Top(bench));

        ScreenLine marked = bench.Shell.Search.Highlight.Mark(bench.Shell.Reader.Lines[bench.Shell.Reader.Top]);
        Assert.Equal([new StyledSpan("Needle", Tone.Match), new StyledSpan(" 170", Tone.Normal)], marked.Spans);
    }

    [Fact]
    public void Letters_that_are_keys_elsewhere_are_typed()
    {
        using Bench bench = WithSubjects("quit", "jkq");
        bench.Press("l");

        Type(bench, "j");
        Type(bench, "k");
        Type(bench, "q");
        bench.Press("Backspace", "^W");

        Assert.True(bench.Shell.Search.IsOpen);
        Assert.Equal(2, bench.Shell.List.Total);
    }

    [Theory]
    [InlineData("Grüße", "GRÜSSE", false)]
    [InlineData("ＡＢＣ", "abc", true)]
    [InlineData("회의실", "의실", true)]
    [InlineData("ABC", "b", true)]
    [InlineData("ABC", " ", false)]
    public void Case_and_width_do_not_matter_to_what_is_marked(string text, string needle, bool found) =>
        Assert.Equal(found, new Highlighter([needle]).Matches(ScreenLine.Of(text)));

    private static string Top(Bench bench) => bench.Shell.Reader.Lines[bench.Shell.Reader.Top].ToString();

    private static void Type(Bench bench, string text)
    {
        bench.Shell.Type(text);
        bench.Ui.Settle();
    }

    private static Bench WithSubjects(params string[] subjects) =>
        new(
            new FakeMailbox([
                .. subjects.Select(
                    (subject, row) =>
                        FakeMessage.Numbered(row) is var message
                            ? message with
                            {
                                Envelope = message.Envelope with { Subject = subject },
                                Folder = Core.Messages.MessageFolder.Inbox,
                            }
                            : message
                ),
            ])
        );
}
