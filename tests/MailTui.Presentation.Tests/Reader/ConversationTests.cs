using MailTui.Core.Blobs;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Text;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Tests.MessageList;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Reader;

public sealed class ConversationTests
{
    [Fact]
    public void A_folded_conversation_is_read_whole_with_what_is_read_behind_a_line()
    {
        using Bench bench = Opened();

        Assert.Equal(["▾ k00003", "▸ k00001", "▾ k00000"], Sections(bench));
        Assert.Equal(["The text of k00003.", "The text of k00000."], Texts(bench));
    }

    [Fact]
    public void What_is_on_the_screen_is_marked_seen_and_nothing_else()
    {
        using Bench bench = Opened(lines: 100);

        Assert.Equal(FakeMessage.Key(3), bench.Shell.Reader.Key);
        Assert.False(bench.Mailbox.Messages[3].Unread);
        Assert.True(bench.Mailbox.Messages[0].Unread);

        bench.Press("G");
        Assert.False(bench.Mailbox.Messages[0].Unread);
    }

    [Fact]
    public void The_next_and_the_previous_message_of_the_conversation_are_a_key_away()
    {
        using Bench bench = Opened(lines: 100);
        ReaderPresenter reader = bench.Shell.Reader;

        bench.Press("J");
        Assert.Equal(FakeMessage.Key(1), reader.Key);
        Assert.Equal(["▾ k00003", "▾ k00001", "▾ k00000"], Sections(bench));
        bench.Press("J");
        Assert.Equal(FakeMessage.Key(0), reader.Key);
        bench.Press("K", "K");
        Assert.Equal((FakeMessage.Key(3), 0), (reader.Key, reader.Top));
        bench.Press("J", "J");

        // Behind the last message of a conversation comes the next row of the list.
        bench.Press("J");
        Assert.Equal(FakeMessage.Key(2), reader.Key);
        Assert.False(reader.IsConversation);
    }

    [Fact]
    public void A_number_goes_so_many_messages_further()
    {
        using Bench bench = Opened(lines: 100);
        ReaderPresenter reader = bench.Shell.Reader;

        bench.Press("2", "J");
        Assert.Equal(FakeMessage.Key(0), reader.Key);
        Assert.Equal(["▾ k00003", "▸ k00001", "▾ k00000"], Sections(bench));
        bench.Press("2", "K");
        Assert.Equal(FakeMessage.Key(3), reader.Key);

        // Two in the conversation, and one in the list behind it.
        bench.Press("3", "J");
        Assert.Equal(FakeMessage.Key(2), reader.Key);
    }

    [Fact]
    public void All_are_folded_and_unfolded_by_one_key()
    {
        using Bench bench = Opened();

        bench.Press("z", "A");
        Assert.Equal(["▾ k00003", "▾ k00001", "▾ k00000"], Sections(bench));
        bench.Press("z", "A");
        Assert.Equal(["▸ k00003", "▸ k00001", "▸ k00000"], Sections(bench));

        bench.Press("q", "z", "A");
        Assert.False(bench.Shell.List.Query.Threads?.Folded);
        bench.Press("z", "A");
        Assert.True(bench.Shell.List.Query.Threads?.Folded);
    }

    [Fact]
    public void Folding_works_on_the_message_at_the_top_and_on_all()
    {
        using Bench bench = Opened();

        bench.Press("g", "g", "Enter");
        Assert.Equal("▸ k00003", Sections(bench)[0]);
        bench.Press("z", "R");
        Assert.Equal(["▾ k00003", "▾ k00001", "▾ k00000"], Sections(bench));
        bench.Press("z", "M");
        Assert.Equal(["▸ k00003", "▸ k00001", "▸ k00000"], Sections(bench));
    }

    [Fact]
    public void Headers_and_quotes_are_those_of_the_message_at_the_top()
    {
        using Bench bench = Opened(lines: 100);

        bench.Press("H");

        Assert.Contains(bench.Shell.Reader.Lines, line => line.ToString() == "X-Test: k00003");
        Assert.DoesNotContain(bench.Shell.Reader.Lines, line => line.ToString() == "X-Test: k00000");
    }

    [Fact]
    public void A_message_that_cannot_be_fetched_says_so_in_its_place()
    {
        using Bench bench = Opened(lines: 100);
        bench.Mailbox.Fail(nameof(IMailbox.OpenAsync), new StoreUnavailableException(Phrase.Verbatim("No network.")));

        bench.Press("J");

        Assert.Contains(bench.Shell.Reader.Lines, line => line.ToString() == " No network.");
        Assert.Contains("The text of k00003.", Texts(bench));
    }

    [Fact]
    public void What_is_read_stays_at_the_top_when_a_message_above_it_comes()
    {
        using Bench bench = Opened(lines: 100);
        bench.Mailbox.Hold(nameof(IMailbox.OpenAsync));
        bench.Press("J", "J");
        string first = bench.Shell.Reader.Lines[bench.Shell.Reader.Top].ToString();
        int top = bench.Shell.Reader.Top;

        bench.Mailbox.Release(nameof(IMailbox.OpenAsync));
        bench.Ui.Settle();

        Assert.Equal(first, bench.Shell.Reader.Lines[bench.Shell.Reader.Top].ToString());
        Assert.InRange(bench.Shell.Reader.Top, top + 100, top + 200);
    }

    [Fact]
    public void Another_width_keeps_the_place()
    {
        using Bench bench = Opened(lines: 100);
        bench.Press("Space");
        string first = bench.Shell.Reader.Lines[bench.Shell.Reader.Top].ToString();

        bench.Shell.Resize(50, 24);

        Assert.Equal(FakeMessage.Key(3), bench.Shell.Reader.Key);
        Assert.Contains(first, bench.Shell.Reader.Lines[bench.Shell.Reader.Top].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_an_unfolded_conversation_is_read_alone()
    {
        using var bench = new Bench(ThreadListTests.Mailbox());

        bench.Press("z", "o", "Enter");

        Assert.False(bench.Shell.Reader.IsConversation);
        Assert.Equal(FakeMessage.Key(0), bench.Shell.Reader.Key);
    }

    private static Bench Opened(int lines = 1)
    {
        FakeMailbox mailbox = ThreadListTests.Mailbox();
        mailbox.Document = (message, _) =>
            new MessageDocument
            {
                Head = new MessageHead
                {
                    Envelope = message.Envelope,
                    Verdicts = message.Verdicts,
                    Arrived = message.Arrived,
                },
                Headers = [new HeaderField("X-Test", message.Key.Value)],
                Blocks =
                [
                    new TextBlock(
                        string.Join(
                            '\n',
                            Enumerable
                                .Range(1, lines - 1)
                                .Select(n => $"line {n}")
                                .Prepend($"The text of {message.Key}.")
                        )
                    ),
                ],
            };
        var bench = new Bench(mailbox);
        bench.Press("Enter");
        return bench;
    }

    /// <summary>The titles of the messages, by their senders' numbers.</summary>
    private static List<string> Sections(Bench bench) =>
        [
            .. bench
                .Shell.Reader.Lines.Select(line => line.ToString().TrimStart())
                .Where(line => line.StartsWith('▸') || line.StartsWith('▾'))
                .Select(line => line.Replace("● ", "", StringComparison.Ordinal))
                .Select(line => $"{line[0]} {FakeMessage.Key(line["▸ Sender ".Length] - '0')}"),
        ];

    private static List<string> Texts(Bench bench) =>
        [
            .. bench
                .Shell.Reader.Lines.Select(line => line.ToString())
                .Where(line => line.StartsWith("The text", StringComparison.Ordinal)),
        ];
}
