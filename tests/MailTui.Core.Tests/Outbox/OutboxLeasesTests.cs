using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;

namespace MailTui.Core.Tests.Outbox;

/// <summary>Who has an item in hand, and what becomes of it.</summary>
public sealed class OutboxLeasesTests : OutboxTest
{
    private const string Me = "one";
    private const string Other = "another";

    private static readonly MessageKey Key = new("draft-1");

    private OutboxLeases Leases => Store.Leases;

    [Fact]
    public void What_is_due_first_is_taken_first_by_one_alone()
    {
        Queue("later", TimeSpan.FromSeconds(20));
        Queue("second", TimeSpan.FromSeconds(10));
        Queue("first");
        Assert.Equal("first", Leases.Take(Me)?.Key.Value);
        Assert.Null(Leases.Take(Other));

        Time.Advance(TimeSpan.FromSeconds(10));
        var taken = Leases.Take(Other);

        Assert.Equal("second", taken?.Key.Value);
        Assert.Equal((OutboxState.Sending, 1, Now), (taken!.State, taken.Attempts, taken.LastAttempt));
        Assert.Null(Leases.Take(Me));
    }

    [Fact]
    public void Whoever_is_not_the_owner_changes_nothing()
    {
        Queue();
        Leases.Take(Me);
        var before = Item();

        Assert.False(Leases.Renew(Key, Other));
        Assert.Throws<LeaseLostException>(() => Leases.BeginData(Key, Other));
        Assert.False(Leases.Complete(Key, Other, "id", "250 Ok"));
        Assert.False(Leases.Fail(Key, Other, Reply(SesReplyKind.Permanent)));
        Assert.False(Leases.Postpone(Key, Other, Now, Reply(SesReplyKind.Temporary)));
        Assert.False(Leases.Release(Key, Other, null, null));
        Assert.False(Leases.Undecided(Key, Other, Reply(SesReplyKind.Unknown)));

        Assert.Equivalent(before, Item());
    }

    [Fact]
    public void What_was_taken_over_is_sent_and_its_copy_knows_both_ids()
    {
        Queue();
        Leases.Take(Me);
        Leases.BeginData(Key, Me);
        Assert.True(Item().IsHandedOver);

        Assert.True(Leases.Complete(Key, Me, "0100018f-1-000000", "250 Ok 0100018f-1-000000"));

        var item = Item();
        Assert.Equal((OutboxState.Sent, "0100018f-1-000000"), (item.State, item.SesId));
        Assert.Equal(
            ("250 Ok 0100018f-1-000000", null, false),
            (item.Reply, item.Problem?.ToString(), item.IsHandedOver)
        );
        Assert.Equal(Content("draft-1").Length, item.Size);
        Assert.Null(Store.ReadContent(Key));
        Assert.Equal(
            "X-MailTui-SES-Message-ID: <0100018f-1-000000@amazonses.com>\r\n" + Content("draft-1"),
            Copy("0100018f-1-000000")
        );
        Assert.Equal(["0100018f-1-000000"], new SentCopies(Test.Index).ToUpload().Select(key => key.Value));
        Assert.False(Leases.Complete(Key, Me, "again", "250 Ok"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("a b")]
    [InlineData("a\r\nBcc: eve@example.com")]
    [InlineData(".hidden")]
    public void An_id_that_cannot_name_an_object_names_none(string? id)
    {
        Queue();
        Leases.Take(Me);
        Leases.BeginData(Key, Me);

        Leases.Complete(Key, Me, id, "250 Ok");

        Assert.Equal(Content("draft-1"), Copy("draft-1"));
    }

    [Fact]
    public void Two_messages_that_were_given_one_id_both_leave_a_copy()
    {
        foreach (string key in (string[])["first", "second"])
        {
            Queue(key);
            Leases.Take(Me);
            Leases.BeginData(new(key), Me);
            Leases.Complete(new(key), Me, "same", "250 Ok same");
        }

        Assert.EndsWith(Content("first"), Copy("same"), StringComparison.Ordinal);
        Assert.EndsWith(Content("second"), Copy("second"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_refused_waits_for_its_writer()
    {
        Queue();
        Leases.Take(Me);

        Assert.True(Leases.Fail(Key, Me, Reply(SesReplyKind.Permanent, "554 no", "Not verified.")));

        Assert.Equal(
            (OutboxState.Failed, "554 no", "Not verified."),
            (State(), Item().Reply, Item().Problem?.ToString())
        );
        Assert.NotNull(Store.ReadContent(Key));
        Assert.Null(Store.NextDue());
    }

    [Fact]
    public void What_is_postponed_comes_due_again()
    {
        Queue();
        Leases.Take(Me);
        Leases.BeginData(Key, Me);

        Assert.True(Leases.Postpone(Key, Me, Now.AddSeconds(30), Reply(SesReplyKind.Temporary, "451 later")));

        Assert.Equal(
            (OutboxState.Queued, "451 later", 1, false),
            (State(), Item().Reply, Item().Attempts, Item().IsHandedOver)
        );
        Assert.Equal(Now.AddSeconds(30), Store.NextDue());
        Assert.Null(Leases.Take(Me));
        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(2, Leases.Take(Me)?.Attempts);
    }

    [Fact]
    public void What_was_no_fault_of_the_message_does_not_count()
    {
        Queue();
        Leases.Take(Me);
        Leases.Postpone(Key, Me, Now, Reply(SesReplyKind.Temporary, "451 later"));
        Leases.Take(Me);

        Assert.True(Leases.Release(Key, Me, until: null, reply: null));

        Assert.Equal((OutboxState.Queued, 1, "451 later"), (State(), Item().Attempts, Item().Reply));
        Assert.Equal(Now, Store.NextDue());
    }

    [Fact]
    public void What_got_no_answer_is_never_due_by_itself()
    {
        Queue();
        Leases.Take(Me);
        Leases.BeginData(Key, Me);

        Assert.True(Leases.Undecided(Key, Me, Reply(SesReplyKind.Unknown, "time-out", "It may have been sent.")));

        Time.Advance(TimeSpan.FromDays(30));
        Assert.Empty(Leases.Recover());
        Assert.Null(Leases.Take(Me));
        Assert.Equal(
            (OutboxState.Unknown, "It may have been sent.", true),
            (State(), Item().Problem?.ToString(), Item().IsHandedOver)
        );
        Assert.NotNull(Store.ReadContent(Key));
    }

    [Fact]
    public void What_an_owner_left_before_he_handed_it_over_waits_again()
    {
        Queue();
        Leases.Take(Me);
        Assert.Equal(Now + OutboxLeases.Lease, Leases.NextEnd());
        Time.Advance(OutboxLeases.Lease - TimeSpan.FromMilliseconds(1));
        Assert.Empty(Leases.Recover());

        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(OutboxState.Queued, Assert.Single(Leases.Recover()).State);

        Assert.Null(Leases.NextEnd());
        Assert.Throws<LeaseLostException>(() => Leases.BeginData(Key, Me));
        Assert.Equal(Key, Leases.Take(Other)?.Key);
        Assert.False(Leases.Complete(Key, Me, "id", "250 Ok"));
        Assert.Equal(OutboxState.Sending, State());
    }

    [Fact]
    public void What_an_owner_left_after_he_handed_it_over_is_unknown_and_says_what_to_do()
    {
        Queue();
        Leases.Take(Me);
        Leases.BeginData(Key, Me);
        Time.Advance(OutboxLeases.Lease);

        Assert.Equal(OutboxState.Unknown, Assert.Single(Leases.Recover()).State);

        string problem = Item().Problem!.ToString();
        Assert.Contains("2026-11-24 09:00", problem, StringComparison.Ordinal);
        Assert.Contains("not sent again by itself", problem, StringComparison.Ordinal);
        Assert.Contains("mark it as sent, or send it again", problem, StringComparison.Ordinal);
        Assert.Null(Leases.Take(Other));
    }

    [Fact]
    public void An_owner_who_was_only_slow_still_says_what_the_server_said()
    {
        Queue();
        Leases.Take(Me);
        Leases.BeginData(Key, Me);
        Time.Advance(OutboxLeases.Lease);
        Leases.Recover();

        Assert.True(Leases.Complete(Key, Me, "id", "250 Ok id"));

        Assert.Equal((OutboxState.Sent, null), (State(), Item().Problem?.ToString()));
        Assert.NotNull(Copy("id"));
    }

    [Fact]
    public void An_owner_who_was_only_slow_says_nothing_after_the_user_decided()
    {
        Queue();
        Leases.Take(Me);
        Leases.BeginData(Key, Me);
        Time.Advance(OutboxLeases.Lease);
        Leases.Recover();
        Store.MarkSent(Key, null);

        Assert.False(Leases.Fail(Key, Me, Reply(SesReplyKind.Permanent)));

        Assert.Equal(OutboxState.Sent, State());
    }

    [Fact]
    public void A_slow_owner_who_renews_keeps_what_he_has()
    {
        Queue();
        Leases.Take(Me);
        long revision = Item().Revision;
        for (int minute = 0; minute < 10; minute++)
        {
            Time.Advance(OutboxLeases.Lease / 2);
            Assert.True(Leases.Renew(Key, Me));
            Assert.Empty(Leases.Recover());
        }

        Assert.Equal((OutboxState.Sending, revision), (State(), Item().Revision));
    }

    [Fact]
    public void Why_it_waits_stands_on_everything_that_is_due()
    {
        Queue("due");
        Queue("later", TimeSpan.FromHours(1));

        Leases.Explain(Reply(SesReplyKind.Blocked, "535 no", "The password is wrong."));
        long revision = Item("due").Revision;
        Leases.Explain(Reply(SesReplyKind.Blocked, "535 no", "The password is wrong."));

        Assert.Equal(("The password is wrong.", "535 no"), (Item("due").Problem?.ToString(), Item("due").Reply));
        Assert.Equal(revision, Item("due").Revision);
        Assert.Null(Item("later").Problem);
    }

    private string? Copy(string key) =>
        new SentCopies(Test.Index).Read(new(key)) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
}
