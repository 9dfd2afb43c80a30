using MailTui.Presentation.Commands;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Shell;

public sealed class TrashActionsTests
{
    [Fact]
    public void Emptying_asks_once_with_the_number_and_only_y_deletes()
    {
        using var bench = new Bench(new FakeMailbox(5));
        bench.Press("d", "d");
        Run(bench);
        Assert.Equal(" Delete 2 messages for good from s3://example-mail/inbound/? There is no undo.", bench.Status);
        bench.Press("n");
        Assert.Equal(5, bench.Mailbox.Messages.Count);

        Run(bench);
        bench.Press("y");
        Assert.Equal(3, bench.Mailbox.Messages.Count);
        Assert.Equal(" 2 messages deleted for good.", bench.Status);
        Run(bench);
        Assert.Equal(" There is nothing in the trash.", bench.Status);
    }

    [Fact]
    public void What_could_not_be_deleted_is_told_one_by_one()
    {
        var mailbox = new FakeMailbox(5)
        {
            Purge = new(1, 0, [new(FakeMessage.Key(1), "access denied: s3:DeleteObject")]),
        };
        using var bench = new Bench(mailbox);
        bench.Press("d", "d");
        Run(bench);
        bench.Press("y");

        Assert.Equal(CommandContexts.Output, bench.Shell.Context);
        string text = string.Join('\n', bench.Shell.Output.Lines);
        Assert.Contains("1 deleted, 1 are still there", text, StringComparison.Ordinal);
        Assert.Contains("k00001  access denied: s3:DeleteObject", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_versioned_bucket_says_how_to_get_them_back()
    {
        using var bench = new Bench(new FakeMailbox(5) { Purge = new(1, 1, []) });
        bench.Press("d");
        Run(bench);
        bench.Press("y");

        Assert.Contains("delete marker", string.Join(' ', bench.Shell.Output.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_mailbox_says_why_not()
    {
        var mailbox = new FakeMailbox(5);
        mailbox.Info = mailbox.Info with { IsReadOnly = true };
        using var bench = new Bench(mailbox);

        Assert.Contains("read-only", new EmptyTrash().WhyDisabled(bench.Shell), StringComparison.Ordinal);
    }

    private static void Run(Bench bench)
    {
        new EmptyTrash().Execute(bench.Shell);
        bench.Ui.Settle();
    }
}
