using MailTui.Presentation.Commands;

namespace MailTui.Presentation.Tests.Commands;

public sealed class UserBindingTests
{
    [Theory]
    [InlineData("x", "archive", CommandContexts.List, "x", "archive")]
    [InlineData("x", "archive", CommandContexts.Reader, "x", "archive")]
    [InlineData("g w", "label-add work", CommandContexts.List, "g w", "label-add work")]
    [InlineData("gw", "label-add work", CommandContexts.List, "g w", "label-add work")]
    [InlineData("list:x", "archive", CommandContexts.List, "x", "archive")]
    [InlineData("list:x", "archive", CommandContexts.Reader, "x", "")]
    [InlineData("list, reader:^X", "archive", CommandContexts.Reader, "^X", "archive")]
    [InlineData("list::", "archive", CommandContexts.List, ":", "archive")]
    [InlineData("a", "trash", CommandContexts.List, "a", "trash")]
    [InlineData("a", "", CommandContexts.List, "a", "")]
    [InlineData("reader:a", "", CommandContexts.Reader, "a", "")]
    [InlineData("reader:a", "", CommandContexts.List, "a", "archive")]
    [InlineData("z ...", "", CommandContexts.List, "z a", "")]
    [InlineData("help:F3", "page-down", CommandContexts.Help, "F3", "page-down")]
    [InlineData("j", "move-down", CommandContexts.Help, "j", "")]
    public void A_binding_holds_where_it_says(
        string keys,
        string action,
        CommandContexts context,
        string chord,
        string expected
    )
    {
        var found = KeymapBuilder.Build("default", [new(keys, action)]).Find(context, KeyChord.Parse(chord));

        Assert.Equal(expected, $"{found?.Command?.Name} {found?.Argument}".Trim());
    }

    [Fact]
    public void What_holds_in_one_place_comes_over_what_holds_everywhere()
    {
        var keymap = KeymapBuilder.Build("default", [new("list:x", "archive"), new("x", "trash")]);

        Assert.Equal("archive", keymap.Find(CommandContexts.List, KeyChord.Parse("x"))?.Command.Name);
        Assert.Equal("trash", keymap.Find(CommandContexts.Reader, KeyChord.Parse("x"))?.Command.Name);
    }

    [Fact]
    public void The_key_of_the_user_is_the_one_to_learn()
    {
        var keymap = KeymapBuilder.Build("default", [new("x", "archive")]);

        Assert.Equal(
            "x",
            keymap
                .Of(
                    keymap.In(CommandContexts.List).First(key => key.Command.Name == "archive").Command,
                    CommandContexts.List
                )[0]
                .ToString()
        );
    }

    [Theory]
    [InlineData("x", "archve", "\"x\": there is no command “archve”; did you mean archive?")]
    [InlineData("x", "frobnicate", "\"x\": there is no command “frobnicate”")]
    [InlineData("PageDown", "archive", "\"PageDown\": “PageDown” is no key; did you mean PgDn?")]
    [InlineData("C-x", "archive", "\"C-x\": “C-x” is no key; did you mean ^X?")]
    [InlineData("lst:x", "archive", "\"lst:x\": “lst” is no place; there are list, reader,")]
    [InlineData("sidebar:x", "archive", "\"sidebar:x\": archive works only in list, reader")]
    [InlineData("g", "archive", "\"g\": would hide g g (top) in list; unbind all of it with \"g ...\": \"\"")]
    [InlineData(
        "a b",
        "trash",
        "\"a b\": can never be pressed in list, because a alone means archive; unbind that with \"a\": \"\""
    )]
    [InlineData("x", "archive now", "\"x\": archive takes no argument")]
    [InlineData("palette:x", "move-down", "\"palette:x\": letters are text there")]
    [InlineData("", "archive", "\"\": no key is named")]
    public void A_mistake_is_named_with_its_key(string keys, string action, string problem)
    {
        var mistake = Assert.Throws<KeymapException>(() => KeymapBuilder.Build("default", [new(keys, action)]));

        Assert.StartsWith("Ui.Bindings: " + problem, Assert.Single(mistake.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_bound_twice_is_named_with_both()
    {
        var mistake = Assert.Throws<KeymapException>(() =>
            KeymapBuilder.Build("default", [new("gw", "archive"), new("g w", "trash")])
        );

        Assert.Equal(["Ui.Bindings: \"g w\": is bound twice in list: also as \"gw\""], mistake.Problems);
    }

    [Fact]
    public void All_mistakes_are_named_at_once() =>
        Assert.Equal(
            2,
            Assert
                .Throws<KeymapException>(() =>
                    KeymapBuilder.Build("default", [new("x", "no"), new("Return", "archive")])
                )
                .Problems.Count
        );

    [Fact]
    public void An_unknown_set_of_keys_is_named_with_those_that_there_are() =>
        Assert.Equal(
            ["Ui.Keys is \"emacs\"; it must be one of default, mutt, aerc, pine"],
            Assert.Throws<KeymapException>(() => KeymapBuilder.Build("emacs", [])).Problems
        );

    [Fact]
    public void What_was_unbound_with_all_that_follows_can_be_a_key()
    {
        var keymap = KeymapBuilder.Build("default", [new("g", "bottom"), new("g ...", "")]);

        Assert.Equal("bottom", keymap.Find(CommandContexts.List, KeyChord.Parse("g"))?.Command.Name);
        Assert.Empty(keymap.After(CommandContexts.List, KeyChord.Parse("g")));
    }
}
