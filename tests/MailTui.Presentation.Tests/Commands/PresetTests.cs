using MailTui.Presentation.Commands;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Commands;

/// <summary>What holds for every set of keys, whatever is in it.</summary>
public sealed class PresetTests
{
    public static TheoryData<string> Names => [.. KeyPresets.Names];

    [Theory]
    [InlineData("mutt", CommandContexts.Reader, "j", "next-message")]
    [InlineData("mutt", CommandContexts.Reader, "Enter", "move-down")]
    [InlineData("mutt", CommandContexts.List, "^D", "trash-thread")]
    [InlineData("mutt", CommandContexts.List, "N", "seen")]
    [InlineData("mutt", CommandContexts.List, "c i", "go-inbox")]
    [InlineData("mutt", CommandContexts.List, "M-v", "fold-toggle")]
    [InlineData("mutt", CommandContexts.List, "M-V", "fold-all-toggle")]
    [InlineData("mutt", CommandContexts.List, "l", "filter")]
    [InlineData("aerc", CommandContexts.List, "g", "top")]
    [InlineData("aerc", CommandContexts.List, "v", "mark")]
    [InlineData("aerc", CommandContexts.List, "D", "trash")]
    [InlineData("aerc", CommandContexts.Reader, "A", "archive")]
    [InlineData("aerc", CommandContexts.Reader, "S", "save-all")]
    [InlineData("pine", CommandContexts.List, "n", "move-down")]
    [InlineData("pine", CommandContexts.List, "W", "search")]
    [InlineData("pine", CommandContexts.Reader, "<", "back")]
    [InlineData("pine", CommandContexts.List, "* *", "flag")]
    [InlineData("pine", CommandContexts.List, "O", "palette")]
    public void Fingers_find_what_they_know(string preset, CommandContexts context, string chord, string command) =>
        Assert.Equal(command, KeymapBuilder.Build(preset, []).Find(context, KeyChord.Parse(chord))?.Command.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_key_hides_behind_another(string preset)
    {
        Keymap keymap = KeymapBuilder.Build(preset, []);

        foreach (CommandContexts context in ContextWords.All)
            Assert.All(keymap.In(context), key => Assert.False(keymap.IsPrefix(context, key.Chord)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_has_keys_only_where_it_works(string preset)
    {
        Keymap keymap = KeymapBuilder.Build(preset, []);

        foreach (CommandContexts context in ContextWords.All)
            Assert.All(keymap.In(context), key => Assert.Equal(context, key.Command.Contexts & context));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Where_letters_are_typed_no_letter_is_a_key(string preset)
    {
        Keymap keymap = KeymapBuilder.Build(preset, []);

        foreach (CommandContexts context in CommandContexts.Typing.Each())
            Assert.All(keymap.In(context), key => Assert.False(key.Chord.First.IsText));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Palette_and_help_are_a_key_away_wherever_letters_are_keys(string preset)
    {
        Keymap keymap = KeymapBuilder.Build(preset, []);

        foreach (CommandContexts context in CommandContexts.Anywhere.Each())
        foreach (string name in (string[])["palette", "help", "close", "quit"])
            Assert.Contains(keymap.In(context), key => key.Command.Name == name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_prefix_opens_a_popup_that_has_a_name(string preset)
    {
        Keymap keymap = KeymapBuilder.Build(preset, []);
        foreach (CommandContexts context in (CommandContexts[])[CommandContexts.List, CommandContexts.Reader])
        {
            using var bench = new Bench(new FakeMailbox(9), width: 120, height: 40);
            bench.Shell.Keys.Keymap = keymap;
            if (context == CommandContexts.Reader)
                bench.Shell.Messages.OpenSelected();
            bench.Ui.Settle();
            foreach (
                KeyChord prefix in keymap
                    .In(context)
                    .Select(key => key.Chord.Prefix)
                    .Where(chord => !chord.IsEmpty)
                    .Distinct()
            )
            {
                bench.Press(prefix.ToString().Split(' '));
                bench.Pass(TimeSpan.FromMilliseconds(300));

                Assert.NotNull(bench.Shell.Lines.Popup);
                Assert.NotEqual(prefix.ToString(), bench.Shell.Lines.Popup.Title);
                Assert.NotEmpty(bench.Shell.Lines.Popup.Lines);
                bench.Press("F12");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_in_the_footer_works(string preset)
    {
        foreach (bool reading in (bool[])[false, true])
        {
            using var bench = new Bench(new FakeMailbox(9), width: 250, height: 40);
            bench.Shell.Keys.Keymap = KeymapBuilder.Build(preset, []);
            if (reading)
                bench.Shell.Messages.OpenSelected();
            bench.Ui.Settle();
            CommandContexts context = bench.Shell.Context;
            var keys = new List<KeyChord>();
            for (int column = 0; column < 250; column++)
                if (bench.Shell.Lines.KeyInFooter(column) is { } key && !keys.Contains(key))
                    keys.Add(key);

            Assert.NotEmpty(keys);
            Assert.All(
                keys,
                key =>
                    Assert.True(
                        bench.Shell.Keys.Keymap.IsPrefix(context, key)
                            || bench.Shell.Keys.Keymap.Find(context, key)?.Command.WhyDisabled(bench.Shell) is null
                    )
            );
        }
    }

    [Fact]
    public void Every_command_is_in_the_palette()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press(":");

        Assert.Equal(
            CommandTable.All.Select(command => command.Name).Except(["run", "complete"]).Order(),
            Enumerable
                .Range(0, bench.Shell.Palette.Rows)
                .Select(row => bench.Shell.Palette.CommandAt(row)!.Name)
                .Order()
        );
    }
}
