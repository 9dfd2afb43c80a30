using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Shell;

public sealed class PaletteTests
{
    [Theory]
    [InlineData("arch", "archive")]
    [InlineData("la", "label-add")]
    [InlineData("label add", "label-add")]
    [InlineData("mq", "mark-query")]
    [InlineData("star", "flag")]
    [InlineData("delete", "trash")]
    [InlineData("junk", "spam")]
    [InlineData("trash", "trash")]
    [InlineData("hpd", "half-page-down")]
    public void What_is_typed_finds_names_and_what_people_call_them(string typed, string command)
    {
        using var bench = new Bench(new FakeMailbox(3));

        Type(bench, ":" + typed);

        Assert.Equal(command, bench.Shell.Palette.CommandAt(0)?.Name);
    }

    [Fact]
    public void The_letters_that_were_found_are_marked_and_the_key_stands_at_the_right()
    {
        using var bench = new Bench(new FakeMailbox(3));

        Type(bench, ":arc");

        var line = bench.Shell.Palette.Row(0, 78);
        Assert.Equal(
            "arc",
            string.Concat(line.Spans.Where(span => span.Tone == Presentation.Text.Tone.Match).Select(span => span.Text))
        );
        Assert.EndsWith(" a ", line.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_runs_what_is_chosen_where_the_keys_were()
    {
        using var bench = new Bench(new FakeMailbox(3));
        MessageKey first = bench.Mailbox.Messages[0].Key;

        Type(bench, ":archive");
        bench.Press("Enter");

        Assert.False(bench.Shell.Palette.IsOpen);
        Assert.Equal(MessageFolder.Archive, bench.Mailbox.Messages.First(message => message.Key == first).Folder);
    }

    [Fact]
    public void What_can_not_be_done_says_why_and_is_not_run()
    {
        using var bench = new Bench(new FakeMailbox(3));

        Type(bench, ":open-link");

        Assert.Contains(
            "This works among the links.",
            bench.Shell.Palette.Row(0, 80).ToString(),
            StringComparison.Ordinal
        );
        bench.Press("Enter");
        Assert.True(bench.Shell.Palette.IsOpen);
        Assert.Equal(" This works among the links.", bench.Status);
    }

    [Fact]
    public void A_command_that_must_be_told_something_asks_for_it()
    {
        using var bench = new Bench(new FakeMailbox(3));

        Type(bench, ":label-a");
        bench.Press("Enter");
        Assert.StartsWith(" : label-add ▏", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        bench.Press("Enter");
        Assert.True(bench.Shell.Palette.IsOpen);
        Type(bench, "work");
        bench.Press("Enter");

        Assert.False(bench.Shell.Palette.IsOpen);
        Assert.Contains("work", bench.Mailbox.Messages[0].Labels);
    }

    [Fact]
    public void Tab_completes_a_name_and_then_a_label()
    {
        using var bench = new Bench(new FakeMailbox(3));
        Type(bench, ":label-add work");
        bench.Press("Enter", "j");
        bench.Shell.Sidebar.Refresh();
        bench.Ui.Settle();

        Type(bench, ":label-a");
        bench.Press("Tab");
        Type(bench, "wo");
        bench.Press("Tab", "Enter");

        Assert.Contains("work", bench.Mailbox.Messages[1].Labels);
    }

    [Fact]
    public void A_query_is_completed_word_by_word_and_run_when_it_is_whole()
    {
        using var bench = new Bench(new FakeMailbox(9));

        Type(bench, ":filter is:unr");
        bench.Press("Tab", "Enter");

        Assert.Equal("is:unread", bench.Shell.List.Query.Filter.ToString());
    }

    [Fact]
    public void A_query_that_is_none_stays_to_be_put_right()
    {
        using var bench = new Bench(new FakeMailbox(9));

        Type(bench, ":mark-query after:never");
        bench.Press("Enter");

        Assert.True(bench.Shell.Palette.IsOpen);
        Assert.Contains("never", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, bench.Shell.Marks.Count);
    }

    [Fact]
    public void What_was_run_lately_comes_first()
    {
        using var bench = new Bench(new FakeMailbox(9));
        Type(bench, ":mute");
        bench.Press("Enter");
        Type(bench, ":flag");
        bench.Press("Enter", ":");

        Assert.Equal("flag", bench.Shell.Palette.CommandAt(0)?.Name);
        Assert.Equal("mute", bench.Shell.Palette.CommandAt(1)?.Name);
        Assert.Equal(["flag", "mute"], bench.Shell.Recent.Names);
    }

    [Theory]
    [InlineData("Esc")]
    [InlineData("^C")]
    [InlineData("Backspace")]
    public void It_closes_without_doing_anything(string key)
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press(":", key);

        Assert.False(bench.Shell.Palette.IsOpen);
        Assert.Equal(CommandContexts.List, bench.Shell.Context);
    }

    [Fact]
    public void Over_a_message_commands_mean_the_message()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press("Enter");

        Type(bench, ":next-message");
        bench.Press("Enter");

        Assert.Equal(FakeMessage.Key(1), bench.Shell.Reader.Key);
    }

    [Fact]
    public void No_typing_breaks_it()
    {
        using var bench = new Bench(new FakeMailbox(3));
        foreach (
            string typed in (string[])
                ["zzzz", "   ", "filter ", "filter    x", "한글", "label-add  ", new string('a', 500)]
        )
        {
            Type(bench, ":" + typed);
            bench.Press("Down", "Up", "Tab", "PgDn", "PgUp", "^N", "^W", "^U", "Esc");
        }
    }

    [Fact]
    public void A_binding_may_carry_what_a_command_is_told()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Shell.Keys.Keymap = KeymapBuilder.Build("default", [new("gw", "label-add work")]);

        bench.Press("g", "w");

        Assert.Contains("work", bench.Mailbox.Messages[0].Labels);
    }

    private static void Type(Bench bench, string text)
    {
        if (text.StartsWith(':'))
            bench.Press(":");
        bench.Shell.Type(text.TrimStart(':'));
        bench.Ui.Settle();
    }
}
