using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Rendering;
using MailTui.Core.Text;
using MailTui.Presentation.Commands;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Outside;

public sealed class PipingTests
{
    [Fact]
    public void The_raw_message_goes_to_a_command_and_what_it_says_is_shown()
    {
        using Bench bench = Create();
        bench.Press("Enter");

        Pipe(bench, "grep -c .");

        Assert.Equal(CommandContexts.Output, bench.Shell.Context);
        Assert.Equal(" | grep -c .", bench.Shell.Output.Lines[0].ToString());
        Assert.Equal(" 11", bench.Shell.Output.Lines[2].ToString());

        bench.Press("q");
        Assert.Equal(CommandContexts.Reader, bench.Shell.Context);
    }

    [Fact]
    public void In_the_list_it_is_the_selected_message()
    {
        using Bench bench = Create();

        Pipe(bench, "head -n 1");

        Assert.Equal(" Content-Type: multipart/mixed; boundary=b", bench.Shell.Output.Lines[2].ToString());
    }

    [Fact]
    public void Among_the_parts_it_is_the_decoded_part()
    {
        using Bench bench = Create();
        bench.Press("Enter", "v", "j");

        Pipe(bench, "cat");

        Assert.Equal(" 한글", bench.Shell.Output.Lines[2].ToString());
        bench.Press("Esc");
        Assert.Equal(CommandContexts.Parts, bench.Shell.Context);
    }

    [Fact]
    public void A_command_that_fails_shows_its_exit_status()
    {
        using Bench bench = Create();

        Pipe(bench, "echo no >&2; exit 3");

        Assert.EndsWith("exit status 3", bench.Shell.Output.Lines[0].ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(" no", bench.Shell.Output.Lines[2].ToString());
    }

    [Fact]
    public void While_it_runs_keys_are_answered_and_closing_ends_it()
    {
        using Bench bench = Create();
        bench.Press("|");
        bench.Shell.Type("cat >/dev/null; sleep 600");
        bench.Press("Enter");
        Assert.Contains("running", bench.Shell.Output.Lines[2].ToString(), StringComparison.Ordinal);

        bench.Press("q");
        bench.Rest();

        Assert.Empty(bench.Shell.Tasks.Running);
        Assert.False(bench.Shell.Output.IsOpen);
    }

    [Fact]
    public void Earlier_commands_come_back_and_what_was_begun_stays_below_them()
    {
        using Bench bench = Create();
        Pipe(bench, "true");
        bench.Press("q");
        Pipe(bench, "wc");
        bench.Press("q");

        bench.Press("|");
        bench.Shell.Type("ca");
        bench.Press("Up");
        Assert.Contains("wc", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        bench.Press("Up", "Up");
        Assert.Contains("true", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        bench.Press("Down", "Down");
        Assert.Contains("ca", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);

        bench.Press("Esc");
        Assert.False(bench.Shell.Prompt.IsOpen);
    }

    [Fact]
    public void A_message_that_can_not_be_read_says_so_in_the_place_of_the_output()
    {
        using Bench bench = Create();
        bench.Mailbox.Fail(
            "ReadRawAsync",
            new StoreUnavailableException(Phrase.Verbatim("The bucket cannot be reached."))
        );

        Pipe(bench, "cat");

        Assert.Equal(" The bucket cannot be reached.", bench.Shell.Output.Lines[2].ToString());
    }

    [Fact]
    public void An_image_is_shown_in_words_over_the_parts()
    {
        using Bench bench = Create();

        bench.Press("Enter", "v", "G", "Enter");
        bench.Rest();

        Assert.Equal(
            [
                " Image, part 3",
                "",
                " Name    dot.gif",
                " Type    image/gif; the file is GIF",
                " Size    1 × 1 pixels",
                " Bytes   10 B",
                " Shows   the message does not say",
            ],
            bench.Shell.Output.Lines.Select(line => line.ToString().TrimEnd())
        );
        bench.Press("q");
        Assert.Equal(CommandContexts.Parts, bench.Shell.Context);
    }

    private static void Pipe(Bench bench, string command)
    {
        bench.Press("|");
        Assert.True(bench.Shell.Keys.IsTyping);
        bench.Shell.Type(command);
        bench.Press("Enter");
        bench.Rest();
    }

    private static Bench Create()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are those of a POSIX shell.");
        byte[] raw = Encoding.ASCII.GetBytes(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--b\nContent-Type: text/plain; name=a.txt\n"
                + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String("한글"u8)}\n--b\n"
                + $"Content-Type: image/gif; name=dot.gif\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAA==\n--b--\n"
        );
        return new Bench(
            new FakeMailbox(3)
            {
                Raw = raw,
                Document = (_, _) =>
                    OutsideDocument.With(
                        parts:
                        [
                            new PartInfo(1, "text/plain", "", 0, ""),
                            new PartInfo(2, "text/plain", "a.txt", 6, ""),
                            new PartInfo(3, "image/gif", "dot.gif", 10, ""),
                        ]
                    ),
            }
        );
    }
}
