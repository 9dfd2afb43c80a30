using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.Text;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Compose;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Compose;

public sealed class SendingTests : IDisposable
{
    private readonly FakeMailbox _mailbox = new(5);
    private readonly Bench _bench;

    public SendingTests()
    {
        _mailbox.Drafts.Identities = [new(new MailAddress("Me", "me@example.com"))];
        _bench = new Bench(_mailbox, width: 100);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Before_it_is_sent_one_sees_who_gets_it_and_what_is_odd()
    {
        _mailbox.Drafts.Review = new()
        {
            Recipients = 1,
            Size = 2_048,
            Warnings = [new(ReviewWarningKind.AttachmentMissing, false, "", ["첨부"])],
        };
        _bench.Press("r", "^X");

        string[] lines = [.. _bench.Shell.Review.Lines.Select(line => line.ToString())];
        Assert.Contains(lines, line => line.Contains("Me <me@example.com>", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("“첨부”", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("> quoted", StringComparison.Ordinal));

        _bench.Press("e");
        Assert.Equal(CommandContexts.Compose, _bench.Shell.Context);
    }

    [Fact]
    public void What_blocks_is_not_sent_and_says_why()
    {
        _mailbox.Drafts.Review = new() { Warnings = [new(ReviewWarningKind.NoRecipient, Blocks: true, "", [])] };
        _bench.Press("m", "^X", "y");

        Assert.Empty(_mailbox.Outbox.Items);
        Assert.Contains("Nobody would get it", _bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Sending_is_undone_while_it_is_counted_down()
    {
        _bench.Press("r", "^X", "y");
        OutboxItem item = Assert.Single(_mailbox.Outbox.Items);
        Assert.Equal(FakeMessage.Now.AddSeconds(10), item.Due);
        Assert.Empty(_bench.Shell.Writing.Open);
        Assert.Contains("sending in 10 s", _bench.Status, StringComparison.Ordinal);

        _bench.Pass(TimeSpan.FromSeconds(3));
        Assert.Contains("sending in 7 s", _bench.Status, StringComparison.Ordinal);

        _bench.Press("u");
        _bench.Rest();
        Assert.Empty(_mailbox.Outbox.Items);
        Assert.Equal(item.Key, _bench.Shell.Writing.Active?.Key);
    }

    [Fact]
    public void Too_late_is_said_and_undo_means_mail_again()
    {
        _bench.Press("r", "^X", "y");
        _mailbox.Outbox.Deliver();
        _bench.Press("u");
        Assert.Contains("sent already", _bench.Status, StringComparison.Ordinal);

        _bench.Press("u");
        Assert.Contains("UndoAsync", _mailbox.Calls);
    }

    [Fact]
    public void It_goes_out_later_when_that_is_wished()
    {
        _bench.Press("r", "^X", "l");
        _bench.Shell.Type("tomorrow 9:00");
        _bench.Press("Enter");

        DateTimeOffset due = Assert.Single(_mailbox.Outbox.Items).Due;
        Assert.Equal(FakeMessage.Now.Date.AddDays(1).AddHours(9), due.ToOffset(FakeMessage.Now.Offset).DateTime);
        Assert.False(_bench.Shell.Sending.CanUndo);
    }

    [Fact]
    public void A_mailbox_that_only_receives_says_so_and_keeps_the_draft()
    {
        _mailbox.Outbox.WhyNot = "The mailbox work only receives.";
        _bench.Press("r", "^X", "y");

        Assert.Contains("only receives", _bench.Status, StringComparison.Ordinal);
        Assert.Empty(_mailbox.Outbox.Items);
        Assert.Single(_bench.Shell.Writing.Open);
    }

    [Fact]
    public void What_goes_out_faster_than_anybody_looks_is_told_all_the_same()
    {
        _mailbox.Outbox.SendsAtOnce = true;

        _bench.Press("r", "^X", "y");

        Assert.Contains("Sent to", _bench.Status, StringComparison.Ordinal);

        MessageKey key = _mailbox.Messages[0].Key;
        _mailbox.Outbox.Add(new() { Key = key, State = OutboxState.Failed });
        _bench.Ui.Settle();
        _bench.Press("X", "r");
        Assert.Contains("Sent to", _bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_may_have_been_sent_the_reader_decides()
    {
        MessageKey key = _mailbox.Messages[0].Key;
        _mailbox.Outbox.Add(new() { Key = key, State = OutboxState.Unknown });
        _bench.Ui.Settle();
        Assert.Equal("maybe sent", _bench.Shell.Sending.WordOf(key));

        _bench.Press("X", "r");
        Assert.True(_bench.Shell.Question.IsOpen);
        _bench.Press("n");
        Assert.Equal(OutboxState.Unknown, _mailbox.Outbox.Items[0].State);

        _bench.Press("X", "s");
        Assert.Equal(OutboxState.Sent, _mailbox.Outbox.Items[0].State);
    }

    [Fact]
    public void What_waits_to_be_sent_is_not_moved_and_says_how_it_is_taken_back()
    {
        var waiting = FakeMessage.Numbered(7) with { Folder = MessageFolder.Outbox, Source = RowSource.Unsent };
        _mailbox.Arrive(waiting);
        _mailbox.Outbox.Add(new() { Key = waiting.Key, State = OutboxState.Queued });
        _bench.Press("g", "o", "d");
        Assert.Contains("X c takes it back", _bench.Status, StringComparison.Ordinal);

        _bench.Press("X", "c");
        _bench.Ui.Settle();
        Assert.Empty(_mailbox.Outbox.Items);
    }

    [Fact]
    public void Quitting_before_it_has_gone_out_asks_and_later_does_not()
    {
        int ends = 0;
        _bench.Shell.Ending.Requested += (_, _) => ends++;
        _bench.Press("r", "^X", "y", "^Q");
        Assert.Contains("has not gone out yet", _bench.Status, StringComparison.Ordinal);
        _bench.Press("n");
        Assert.Equal(0, ends);

        _bench.Pass(TimeSpan.FromSeconds(11));
        _bench.Press("^Q");
        Assert.Equal(1, ends);
    }

    [Fact]
    public void What_keeps_the_outbox_is_told_in_the_language_of_the_reader()
    {
        using var korean = new Text.Speaking("ko");
        var place = Phrase.Verbatim("smtp.example.com:465");
        var again = Phrase.Of($"It is tried again by itself.");
        _mailbox.Outbox.Problem = Phrase.Of($"{place} said something that answers nothing. {again}");
        _bench.Ui.Settle();

        Assert.Contains(
            "smtp.example.com:465에서 알 수 없는 응답을 했습니다. 저절로 다시 시도합니다.",
            _bench.Status,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_keeps_the_outbox_is_told()
    {
        _mailbox.Outbox.Problem = Phrase.Of($"The password is wrong.");
        _bench.Ui.Settle();
        Assert.Contains("not sent: The password is wrong.", _bench.Status, StringComparison.Ordinal);

        _mailbox.Outbox.Problem = null;
        _bench.Ui.Settle();
        Assert.DoesNotContain("not sent", _bench.Status ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18:00", "2026-11-24 18:00")]
    [InlineData("0:30", "2026-11-25 00:30")]
    [InlineData("내일 9:00", "2026-11-25 09:00")]
    [InlineData("+90m", "2026-11-24 13:34")]
    [InlineData("+2d", "2026-11-26 12:04")]
    [InlineData("2026-12-01 8:30", "2026-12-01 08:30")]
    [InlineData("yesterday", null)]
    [InlineData("2020-01-01 08:30", null)]
    [InlineData("tomorrow", null)]
    public void Times_are_read_as_people_write_them(string typed, string? expected)
    {
        var now = new DateTimeOffset(2026, 11, 24, 12, 4, 0, TimeSpan.FromHours(9));

        Assert.Equal(expected, SendTime.Parse(typed, now)?.ToString("yyyy-MM-dd HH:mm", null));
    }
}
