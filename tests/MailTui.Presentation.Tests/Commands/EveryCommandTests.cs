using MailTui.Presentation.Commands;
using MailTui.Presentation.Tests.Text;
using MailTui.Presentation.Text;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Commands;

/// <summary>Each command of the table, wherever it has a meaning: it does something, or it says why not.</summary>
public sealed class EveryCommandTests
{
    /// <summary>
    /// They ask the program that runs them for something, which the bench does not show, or find it as they would make it.
    /// </summary>
    private static readonly string[] s_silent = ["quit", "reopen", "redraw", "cancel", "back", "close", "fold-all"];

    public static TheoryData<string, CommandContexts, bool> Everywhere()
    {
        var all = new TheoryData<string, CommandContexts, bool>();
        foreach (ICommand command in CommandTable.All)
        {
            foreach (
                var context in (CommandContexts[])
                    [CommandContexts.List, CommandContexts.Reader, CommandContexts.Sidebar]
            )
            {
                all.Add(command.Name, context, false);
                all.Add(command.Name, context, true);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void It_works_or_says_why_not(string name, CommandContexts context, bool empty)
    {
        ICommand command = CommandTable.All.Single(one => one.Name == name);
        using var bench = new Bench(new FakeMailbox(empty ? 0 : 12), width: 120, height: 40);
        Go(bench, context);
        if (
            bench.Shell.Context != context
            || (command.Contexts & context) == 0
            || command.Argument is { Required: true }
        )
            return;
        string before = Seen(bench);

        if (command.WhyDisabled(bench.Shell) is { } reason)
        {
            Assert.EndsWith(".", reason, StringComparison.Ordinal);
            Assert.True(reason.Length > 10, reason);
            return;
        }

        command.Execute(bench.Shell);
        bench.Ui.Settle();
        if (!s_silent.Contains(name) && !IsMovement(name))
            Assert.NotEqual(before, Seen(bench));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void In_Korean_it_says_why_not_in_Korean(string name, CommandContexts context, bool empty)
    {
        ICommand command = CommandTable.All.Single(one => one.Name == name);
        using var korean = new Speaking("ko");
        using var bench = new Bench(new FakeMailbox(empty ? 0 : 12), width: 120, height: 40);
        Go(bench, context);

        if (command.WhyNot(bench.Shell) is { } reason)
            Assert.Matches(@"\p{IsHangulSyllables}", reason);
        if (command.Argument is { } argument)
            Assert.Matches(@"\p{IsHangulSyllables}", Words.Of(argument.Title));
    }

    [Theory]
    [InlineData("Links")]
    [InlineData("Parts")]
    public void In_Korean_panels_speak_Korean(string panel)
    {
        using var korean = new Speaking("ko");
        using var bench = new Bench(new FakeMailbox(12), width: 120, height: 40);
        bench.Press("j", "j", "j", "Enter");

        bench.Shell.Panel.ShowLinks();
        if (panel == "Parts")
            bench.Shell.Panel.ShowParts();

        Assert.Matches(@"\p{IsHangulSyllables}", bench.Shell.Panel.Title.ToString());
    }

    private static void Go(Bench bench, CommandContexts context)
    {
        // In the middle, so that there is something in every direction.
        bench.Press("j", "j", "j");
        if (context == CommandContexts.Reader)
            bench.Press("Enter");
        else if (context == CommandContexts.Sidebar)
            bench.Press("B");
    }

    /// <summary>At an end, or in a short message, there is nowhere to go.</summary>
    private static bool IsMovement(string name) =>
        name.StartsWith("move", StringComparison.Ordinal)
        || name.Contains("page", StringComparison.Ordinal)
        || name is "top" or "bottom" or "go-inbox" or "sync";

    private static string Seen(Bench bench)
    {
        var shell = bench.Shell;
        return string.Join(
            '\n',
            shell.Lines.Title,
            shell.Lines.Status,
            shell.Lines.Footer,
            shell.Context,
            shell.List.Query,
            shell.List.SelectedKey,
            shell.List.Query.Threads,
            shell.Reader.Key,
            shell.Reader.Top,
            string.Join('\n', shell.Reader.Lines),
            shell.Marks.Count,
            shell.Layout,
            shell.Panel.IsOpen,
            string.Join(' ', bench.Copied),
            string.Join(' ', bench.Mailbox.Messages.Select(m => $"{m.Key}{m.Folder}{m.Flags}{string.Concat(m.Labels)}"))
        );
    }
}
