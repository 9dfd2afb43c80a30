using MailTui.Core.Index;
using MailTui.Core.Outbox;
using MailTui.Core.Setup;

namespace MailTui.Core.Tests.Setup;

/// <summary>What can be wrong on this machine.</summary>
public sealed class MachineChecksTests : IDisposable
{
    private readonly DoctorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_configuration_that_is_wrong_ends_everything_that_needs_it()
    {
        var options = _bench.Options with
        {
            Mailbox = null,
            ConfigurationProblem = "appsettings.json: Mailboxes[0].Bucket is missing.",
        };
        var results = new List<CheckResult>();
        await foreach (var result in Doctor.RunAsync(options, TestContext.Current.CancellationToken))
            results.Add(result);

        Assert.StartsWith("Failed: appsettings.json: Mailboxes[0].Bucket is missing.", DoctorBench.Text(results[0]));
        Assert.Equal(
            Doctor.Checks.Select(check => check.Name).Distinct(),
            results.Select(result => result.Check).Distinct()
        );
        Assert.All(
            results.Where(result => result.Check is not ("configuration" or "files" or "database" or "terminal")),
            result => Assert.Equal(CheckStatus.Skipped, result.Status)
        );
    }

    [Fact]
    public async Task No_mailbox_at_all()
    {
        string found = await DoctorBench.FindAsync(_bench.Options with { Mailbox = null }, "configuration");

        Assert.StartsWith($"Failed: No mailbox is configured: {_bench["appsettings.json"]} does not exist", found);
    }

    [Fact]
    public async Task A_password_that_others_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes.");
        File.WriteAllText(_bench["appsettings.json"], "{}");
        File.SetUnixFileMode(_bench["appsettings.json"], UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.StartsWith("Ok: ", await DoctorBench.FindAsync(_bench.Options, "files"));

        _bench.Send(new SmtpOptions { Host = "localhost", Password = "secret" });

        Assert.Equal(
            $"Failed: Others on this machine can read {_bench["appsettings.json"]}, which holds the SMTP password. | Whoever has an account here could send mail in your name, so MailTui refuses to use it. | chmod 600 {_bench["appsettings.json"]}",
            await DoctorBench.FindAsync(_bench.Options, "files")
        );
    }

    [Fact]
    public async Task A_database_that_is_whole_and_one_that_is_damaged()
    {
        string file = _bench["mailtui.db"];
        Assert.StartsWith($"Ok: {file} does not exist yet;", await DoctorBench.FindAsync(_bench.Options, "database"));
        Assert.False(File.Exists(file));

        IndexDatabase.Open(file).Dispose();
        Assert.StartsWith($"Ok: {file} is whole:", await DoctorBench.FindAsync(_bench.Options, "database"));

        byte[] bytes = File.ReadAllBytes(file);
        bytes.AsSpan(4096, 8192).Fill(0xEE);
        File.WriteAllBytes(file, bytes);
        string found = await DoctorBench.FindAsync(_bench.Options, "database");
        Assert.StartsWith($"Failed: {file} is damaged:", found);
        Assert.Contains(".recover", found);
    }

    [Theory]
    [InlineData("eu-west-1", "Warning: The bucket is in us-east-1, and mail is sent through eu-west-1.")]
    [InlineData("us-east-1", "Ok: Bucket and SMTP are in us-east-1.")]
    public async Task Regions_that_differ_are_named(string region, string words)
    {
        _bench.Send(new SmtpOptions { Host = $"email-smtp.{region}.amazonaws.com" });

        Assert.StartsWith(words, await DoctorBench.FindAsync(_bench.Options, "regions"));
    }

    [Fact]
    public async Task A_terminal_says_what_it_is()
    {
        Assert.StartsWith(
            "Skipped: The output is no terminal",
            await DoctorBench.FindAsync(_bench.Options, "terminal")
        );
        var options = _bench.Options with
        {
            Terminal = new TerminalFacts
            {
                IsTerminal = true,
                Columns = 100,
                Rows = 30,
            },
        };
        _bench.With("TERM", "xterm-256color").With("LANG", "ko_KR.UTF-8");

        Assert.Equal(
            "Ok: xterm-256color, 100×30, 256 colours, UTF-8; Korean and emoji: not measured.",
            await DoctorBench.FindAsync(options, "terminal")
        );

        _bench.With("TERM", "dumb").With("LC_ALL", "C").With("TMUX", "/tmp/tmux");
        var small = options with
        {
            Terminal = new TerminalFacts
            {
                IsTerminal = true,
                Columns = 60,
                Rows = 20,
            },
        };
        var found = (await DoctorBench.RunAsync(small, "terminal")).Select(DoctorBench.Text).ToList();
        Assert.StartsWith("Failed: TERM is “dumb”.", found[0]);
        Assert.StartsWith("Warning: The terminal has 60×20 cells.", found[1]);
        Assert.StartsWith("Warning: The locale is “C”, not UTF-8.", found[2]);
        Assert.StartsWith("Warning: Within tmux, copying (OSC 52)", found[3]);
    }

    [Fact]
    public async Task A_terminal_that_draws_wide_characters_narrow_is_found_out()
    {
        _bench.With("TERM", "xterm").With("LANG", "C.UTF-8");
        var facts = new TerminalFacts
        {
            IsTerminal = true,
            Columns = 80,
            Rows = 24,
        };
        var options = _bench.Options;

        Assert.StartsWith(
            "Ok: xterm, 80×24, 16 colours, UTF-8; Korean and emoji: two cells.",
            await DoctorBench.FindAsync(
                options with
                {
                    Terminal = facts with { MeasureCells = _ => [2, null] },
                },
                "terminal"
            )
        );
        Assert.StartsWith(
            "Warning: The terminal gives “😀” 1 cells instead of 2.",
            await DoctorBench.FindAsync(
                options with
                {
                    Terminal = facts with { MeasureCells = _ => [2, 1] },
                },
                "terminal"
            )
        );
    }

    [Fact]
    public async Task A_mailbox_that_is_a_folder_needs_no_bucket()
    {
        _bench.Mailbox.Bucket = null;
        _bench.Mailbox.Directory = _bench["mail"];
        Assert.StartsWith("Failed: ", await DoctorBench.FindAsync(_bench.Options, "bucket"));

        Directory.CreateDirectory(_bench["mail"]);
        Assert.Equal(
            $"Ok: The folder {_bench["mail"]} can be read.",
            await DoctorBench.FindAsync(_bench.Options, "bucket")
        );
        Assert.StartsWith("Skipped: The mailbox is a folder", await DoctorBench.FindAsync(_bench.Options, "clock"));
    }

    [Fact]
    public async Task What_takes_too_long_is_ended_and_said()
    {
        var results = new List<CheckResult>();
        await foreach (
            var result in Doctor.RunAsync(_bench.Options, [new Endless()], TestContext.Current.CancellationToken)
        )
            results.Add(result);

        Assert.StartsWith("Failed: No answer within 0 seconds.", DoctorBench.Text(Assert.Single(results)));
    }

    [Fact]
    public void Names_are_unique_and_what_is_needed_comes_before()
    {
        var before = new HashSet<string>();
        foreach (var check in Doctor.Checks)
        {
            Assert.Subset(before, new HashSet<string>(check.Needs));
            Assert.True(before.Add(check.Name));
            Assert.NotEmpty(check.Findings);
        }
    }

    [Fact]
    public void Every_failure_says_what_it_means_and_how_to_mend_it() =>
        Assert.All(
            Doctor
                .Checks.SelectMany(check => check.Findings)
                .Where(finding =>
                    finding.Status is CheckStatus.Failed or CheckStatus.NotPermitted or CheckStatus.Warning
                ),
            finding =>
            {
                Assert.NotEmpty(finding.Means);
                Assert.NotEmpty(finding.Fix);
            }
        );

    private sealed class Endless : IDoctorCheck
    {
        public string Name => "endless";

        public string Title => "Endless";

        public IReadOnlyList<string> Needs => [];

        public IReadOnlyList<Finding> Findings => [];

        public TimeSpan Limit => TimeSpan.FromMilliseconds(50);

        public async Task<IReadOnlyList<CheckResult>> RunAsync(
            DoctorContext context,
            CancellationToken cancellationToken
        )
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return [];
        }
    }
}
