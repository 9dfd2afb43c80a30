namespace MailTui.Tests.CommandLine;

public sealed class CompletionsTests : CommandLineTest
{
    public static TheoryData<string> Shells => ["bash", "zsh", "fish"];

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Every_verb_and_every_option_is_completed(string shell)
    {
        string script = await ScriptAsync(shell);

        Assert.All(CommandTree.Verbs, verb => Assert.Matches($@"\b{verb}\b", script));
        Assert.All(
            CommandTree.Verbs.Prepend("").SelectMany(CommandTree.OptionsOf),
            name =>
            {
                string written =
                    shell != "fish" ? name
                    : name.StartsWith("--", StringComparison.Ordinal) ? $"-l {name[2..]}"
                    : $"-s {name[1..]}";
                Assert.Contains(written, script, StringComparison.Ordinal);
            }
        );
        foreach (string word in new[] { "maildir", "unflagged", "is:unread", "in:archive", "filename:", "policy" })
            Assert.Contains(word, script, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task The_shell_itself_can_read_its_script(string shell)
    {
        File.WriteAllText(Path("script"), await ScriptAsync(shell));

        Assert.Equal("", await Shell.RunAsync(shell, "-n", Path("script")));
    }

    /// <summary>The words as bash splits them: also at colons and equals signs.</summary>
    [Theory]
    [InlineData("mailtui ex", "mailtui|ex", "export")]
    [InlineData("mailtui --data /x li", "mailtui|--data|/x|li", "list")]
    [InlineData("mailtui --data=/x li", "mailtui|--data|=|/x|li", "list")]
    [InlineData("mailtui list --th", "mailtui|list|--th", "--threads")]
    [InlineData("mailtui list fr", "mailtui|list|fr", "from:")]
    [InlineData("mailtui list is:un", "mailtui|list|is|:|un", "unread")]
    [InlineData("mailtui list -in:tr", "mailtui|list|-in|:|tr", "trash")]
    [InlineData("mailtui list -in", "mailtui|list|-in", "-in:")]
    [InlineData("mailtui list --limit ", "mailtui|list|--limit|", "")]
    [InlineData("mailtui export --format m", "mailtui|export|--format|m", "maildir mbox")]
    [InlineData("mailtui export --format=m", "mailtui|export|--format|=|m", "maildir mbox")]
    [InlineData("mailtui mark un", "mailtui|mark|un", "unflagged unseen")]
    [InlineData("mailtui mark seen un", "mailtui|mark|seen|un", "")]
    [InlineData("mailtui outbox --retry a", "mailtui|outbox|--retry|a", "all")]
    [InlineData("mailtui --mailbox ", "mailtui|--mailbox|", @"my\ work private")]
    public async Task Bash_completes(string line, string words, string completions)
    {
        File.WriteAllText(Path("script"), await ScriptAsync("bash"));

        string output = await Shell.RunAsync(
            "bash",
            "-c",
            $$"""
            source '{{Path("script")}}'
            mailtui() { [[ $* == 'completions mailboxes' ]] && printf '%s\n' 'private' 'my work'; }
            IFS='|' read -r -a COMP_WORDS <<<"$1|"
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$2 COMP_POINT=${#2}
            _mailtui 2>/dev/null
            printf '%s\n' "${COMPREPLY[@]}"
            """,
            "bash",
            words,
            line
        );

        Assert.Equal(completions, string.Join(' ', output.Trim().Split('\n').Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("mailtui ex", "export")]
    [InlineData("mailtui --data /x li", "list")]
    [InlineData("mailtui list is:un", "is:unread")]
    [InlineData("mailtui export --format m", "maildir mbox")]
    [InlineData("mailtui list --th", "--threads")]
    [InlineData("mailtui list -in:tr", "-in:trash")]
    [InlineData("mailtui list fr", "from:")]
    public async Task Fish_completes(string line, string completions)
    {
        File.WriteAllText(Path("script"), await ScriptAsync("fish"));

        string output = await Shell.RunAsync(
            "fish",
            "--no-config",
            "-c",
            $"source '{Path("script")}'; complete -C '{line}'"
        );

        // What it completes, a tab, and what that does.
        var found = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(found => found.Split('\t')[0]);
        Assert.Equal(completions, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_names_of_mailboxes_are_for_the_scripts()
    {
        UseDirectoryMailbox();
        Variables["MAILTUI_Mailboxes__1__Name"] = "my work";
        Variables["MAILTUI_Mailboxes__1__Directory"] = Path("second");

        Assert.Equal(0, await RunAsync("completions", "mailboxes"));

        Assert.Equal("test\nmy work\n", Output);
    }

    private async Task<string> ScriptAsync(string shell)
    {
        Assert.Equal(0, await RunAsync("completions", shell));
        return Output;
    }
}
