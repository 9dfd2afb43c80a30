using MailTui.CommandLine.Manual;
using MailTui.Core.Index;
using MailTui.Presentation.Commands;

namespace MailTui.Tests.CommandLine;

public sealed class ManualTests : CommandLineTest
{
    [Fact]
    public async Task Every_verb_and_every_option_is_on_its_page()
    {
        Assert.Equal(0, await RunAsync("manual", "--to", Path("man")));

        string program = Page("man1/mailtui.1");
        Assert.All(CommandTree.Verbs, verb => Assert.Contains($"mailtui {verb}", program, StringComparison.Ordinal));
        foreach (string verb in CommandTree.Verbs.Prepend(""))
        {
            string page = verb.Length == 0 ? program : Page($"man1/mailtui-{verb}.1");
            Assert.All(
                CommandTree.OptionsOf(verb),
                name =>
                    Assert.Contains(
                        $"\\fB{name.Replace("-", "\\-", StringComparison.Ordinal)}\\fR",
                        page,
                        StringComparison.Ordinal
                    )
            );
        }

        Assert.Equal(CommandTree.Verbs.Count() + 1, Directory.GetFiles(Path("man/man1")).Length);
    }

    [Fact]
    public async Task A_verb_has_a_note_and_no_note_is_left_over()
    {
        Assert.Equal(CommandTree.Verbs.Order(), VerbNotes.Verbs.Order());

        Assert.Equal(0, await RunAsync("manual", "undo"));
        Assert.Contains(".SH \"EXAMPLES\"", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_and_keys_have_pages_too()
    {
        Assert.Equal(0, await RunAsync("manual", "--to", Path("man")));

        string query = Page("man7/mailtui-query.7");
        string keys = Page("man7/mailtui-keys.7");
        Assert.All(
            new QueryCompletion(0, "", QueryCompletionKind.Word, "").Words().Where(word => word.EndsWith(':')),
            field => Assert.Contains(field, query, StringComparison.Ordinal)
        );
        Assert.All(
            CommandTable.All.Where(command =>
                ContextWords.All.Any(context => Keymap.Default.Of(command, context).Count > 0)
            ),
            command =>
                Assert.Contains(
                    $"(\\fB:{command.Name.Replace("-", "\\-", StringComparison.Ordinal)}\\fR)",
                    keys,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task Groff_has_nothing_to_complain_about()
    {
        Assert.Equal(0, await RunAsync("manual", "--to", Path("man")));

        foreach (string page in Directory.GetFiles(Path("man"), "*", SearchOption.AllDirectories))
            // -K: the pages are UTF-8. -b would say more, -ww says everything. Anything on standard error fails.
            Assert.NotEmpty(await Shell.RunAsync("groff", "-man", "-ww", "-K", "utf8", "-T", "utf8", page));
    }

    [Theory]
    [InlineData("a `--b-c` d", @"a \fB\-\-b\-c\fR d")]
    [InlineData("**no** *or*", @"\fBno\fR \fIor\fR")]
    [InlineData("see [keys](keys.md#list).", "see keys.")]
    [InlineData("as mailtui-query(7) says", @"as \fBmailtui\-query\fR(7) says")]
    [InlineData("it's ^X ~ \\ \"q\"", @"it\(aqs \(haX \(ti \e \(dqq\(dq")]
    [InlineData("`` ` ``", @"\fB\(ga\fR")]
    public void Markdown_becomes_roff(string markdown, string roff) =>
        Assert.Equal(roff, RoffText.OfMarkdown(markdown));

    [Fact]
    public void A_line_that_begins_with_a_dot_is_text()
    {
        var page = new RoffWriter("p", 7, "s");
        page.Paragraph(".eml files");

        Assert.Contains("\n\\&.eml files\n", page.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manual", "frobnicate")]
    [InlineData("manual", "list", "--to", "man")]
    public async Task A_page_that_does_not_exist_is_a_usage_error(params string[] arguments)
    {
        Assert.Equal(64, await RunAsync(arguments));

        Assert.NotEmpty(ErrorOutput);
    }

    private string Page(string name) => File.ReadAllText(Path($"man/{name}"));
}
