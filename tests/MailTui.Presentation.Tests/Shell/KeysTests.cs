using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Shell;

public sealed class KeysTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    [Fact]
    public void What_may_follow_is_shown_after_a_pause()
    {
        using var bench = new Bench(new FakeMailbox(3));

        bench.Press("g");
        Assert.Null(bench.Shell.Lines.Popup);
        bench.Pass(Pause - TimeSpan.FromMilliseconds(1));
        Assert.Null(bench.Shell.Lines.Popup);
        bench.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal("go", bench.Shell.Lines.Popup?.Title);
    }

    [Fact]
    public void Who_goes_on_at_once_never_sees_it()
    {
        using var bench = new Bench(new FakeMailbox(3));
        int shown = 0;
        bench.Shell.Changed += (_, _) => shown += bench.Shell.Lines.Popup is null ? 0 : 1;

        bench.Press("g", "g");
        bench.Pass(Pause);
        bench.Press("z");
        bench.Pass(Pause / 2);
        bench.Press("x", "g");
        bench.Pass(Pause / 2);

        Assert.Equal(0, shown);
    }

    [Fact]
    public void A_number_is_shown_while_it_is_typed_and_moves_so_far()
    {
        using var bench = new Bench(new FakeMailbox(100));

        bench.Press("1", "2");
        Assert.EndsWith(" 12 ", bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);
        bench.Press("j");
        Assert.Equal(12, bench.Shell.List.SelectedRow);
        bench.Press("5", "k");
        Assert.Equal(7, bench.Shell.List.SelectedRow);
        bench.Press("4", "0", "G");
        Assert.Equal(39, bench.Shell.List.SelectedRow);
        bench.Press("j");
        Assert.Equal(40, bench.Shell.List.SelectedRow);
    }

    [Fact]
    public void A_number_before_a_verb_means_so_many_messages()
    {
        using var bench = new Bench(new FakeMailbox(10));

        bench.Press("j", "3", "d");
        bench.Rest();

        Assert.Equal(
            [1, 2, 3],
            Enumerable.Range(0, 10).Where(row => Message(bench, row).Folder == MessageFolder.Trash)
        );
        Assert.Equal(FakeMessage.Key(4), bench.Shell.List.SelectedKey);
    }

    [Fact]
    public void A_number_before_a_mark_marks_so_many()
    {
        using var bench = new Bench(new FakeMailbox(10));

        bench.Press("4", "t");

        Assert.Equal(4, bench.Shell.Marks.Count);
        Assert.Equal(4, bench.Shell.List.SelectedRow);
    }

    [Fact]
    public void Other_keys_hold_from_the_next_key_on()
    {
        using var bench = new Bench(new FakeMailbox(10), width: 200);
        bench.Press("g");

        bench.Shell.Keys.Keymap = KeymapBuilder.Build("aerc", []);
        bench.Press("j", "j", "g");

        Assert.Equal(0, bench.Shell.List.SelectedRow);
        Assert.Contains("c change folder", bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);
    }

    private static MessageSummary Message(Bench bench, int row) =>
        bench.Mailbox.Messages.First(message => message.Key == FakeMessage.Key(row));
}
