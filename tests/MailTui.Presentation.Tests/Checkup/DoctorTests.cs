using System.Threading.Channels;
using MailTui.Core.Blobs;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Texts;
using MailTui.Core.Text;
using MailTui.Presentation.Checkup;
using MailTui.Presentation.Outside;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Checkup;

public sealed class DoctorTests : IDisposable
{
    private static readonly CheckResult Fine = Result("configuration", CheckStatus.Ok, "It is there.");

    private static readonly CheckResult Whose = Result("credentials", CheckStatus.Ok, "A role.") with
    {
        Account = "123456789012",
    };

    private static readonly CheckResult Denied = Result(
        "bucket",
        CheckStatus.NotPermitted,
        "Listing is not permitted.",
        "No policy allows it.",
        "Allow it; mailtui setup --print policy prints the policy."
    );

    private static readonly CheckResult Warned = Result(
        "dmarc",
        CheckStatus.Warning,
        "There is none.",
        "Anybody may write in its name.",
        "Add a record."
    );

    private readonly FakeMailbox _mailbox = new(3);
    private readonly List<Channel<CheckResult>> _runs = [];
    private readonly Bench _bench;

    public DoctorTests()
    {
        var facts = new SetupFacts { Bucket = "example-mail", Domains = ["example.com"] };
        _bench = new Bench(
            _mailbox,
            outside: new OutsideServices { Checkups = (_, _) => [new MailboxCheckup("work", Look, facts)] }
        );

        IAsyncEnumerable<CheckResult> Look(CancellationToken stop)
        {
            _runs.Add(Channel.CreateUnbounded<CheckResult>());
            return _runs[^1].Reader.ReadAllAsync(stop);
        }
    }

    private string[] Lines => [.. _bench.Shell.Doctor.Lines.Select(line => line.ToString().TrimEnd())];

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Results_show_as_they_come_with_what_to_do_below_what_is_wrong()
    {
        Run();
        Assert.EndsWith("looking …", Lines[0], StringComparison.Ordinal);

        Find(Fine);
        Assert.Equal(" ✓ Configuration: It is there.", Lines[^1]);
        Find(Denied);

        Assert.Equal(
            [
                " ✓ Configuration: It is there.",
                " ⊘ Bucket: Listing is not permitted.",
                "     No policy allows it.",
                "   → Allow it; mailtui setup --print policy prints the policy.",
            ],
            Lines[2..]
        );
        Assert.True(_bench.Shell.Doctor.IsSelected(3));
        Finish(Warned);
        Assert.EndsWith("to mend: 1, warnings: 1", Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_pasted_is_a_key_away_filled_in_with_the_account_that_was_found()
    {
        Run();
        Finish(Whose, Denied);

        _bench.Press("Enter");

        string text = string.Join('\n', _bench.Shell.Output.Lines);
        Assert.Contains("arn:aws:s3:::example-mail", text, StringComparison.Ordinal);
        Assert.Contains("123456789012", text, StringComparison.Ordinal);
        _bench.Press("y");
        Assert.Contains("s3:PutObject", _bench.Copied.Single(), StringComparison.Ordinal);
        Assert.StartsWith("The text was copied", _bench.Status!.Trim(), StringComparison.Ordinal);
        _bench.Press("q");
        Assert.True(_bench.Shell.Doctor.IsOpen && !_bench.Shell.Output.IsOpen);
    }

    [Fact]
    public void What_to_do_can_be_copied_and_folded_away()
    {
        Run();
        Finish(Fine, Warned);
        _bench.Press("y");
        Assert.Empty(_bench.Copied);
        Assert.Contains("nothing to mend", _bench.Status, StringComparison.Ordinal);

        _bench.Press("j", "y");
        Assert.Equal("Add a record.", _bench.Copied.Single());

        _bench.Press("Enter");
        Assert.Equal(" ! ▸ DMARC record: There is none.", Lines[^1]);
        _bench.Press("Enter");
        Assert.Equal("   → Add a record.", Lines[^1]);
    }

    [Fact]
    public void Closed_it_goes_on_and_says_how_it_ended()
    {
        Run();
        _bench.Press("q");
        Assert.False(_bench.Shell.Doctor.IsOpen);
        Find(Fine);
        Assert.Contains("doctor 1", _bench.Status, StringComparison.Ordinal);

        Finish(Denied);
        Assert.Equal(" doctor: to mend: 1 · :doctor shows it", _bench.Status);

        // What it found is shown, not looked for again.
        Run();
        Assert.Single(_runs);
        Assert.Contains("Bucket", Lines[3], StringComparison.Ordinal);
        _bench.Press("r");
        WaitForRun(2);
        Assert.Equal(2, Lines.Length);
    }

    [Fact]
    public void The_selection_stays_where_the_reader_put_it()
    {
        Run();
        Find(Fine);
        Find(Warned);
        _bench.Press("j");
        Find(Denied);
        Assert.True(_bench.Shell.Doctor.IsSelected(3));
    }

    [Fact]
    public void All_of_a_long_result_is_seen_when_it_is_selected()
    {
        Run();
        string sentence = string.Join(' ', Enumerable.Repeat("words", 60));
        Finish([
            .. Enumerable.Range(0, 20).Select(_ => Fine),
            Result("bucket", CheckStatus.Failed, "No.", sentence, sentence),
            Fine,
        ]);
        var doctor = _bench.Shell.Doctor;
        Assert.Equal("   → words", Lines.First(line => line.StartsWith("   →", StringComparison.Ordinal))[..10]);
        int last = Array.FindLastIndex(Lines, line => line.StartsWith("     words", StringComparison.Ordinal));
        Assert.InRange(last, doctor.Top, doctor.Top + doctor.Height - 1);

        _bench.Press("g", "g");
        Assert.Equal(0, doctor.Top);
        _bench.Press("G");
        Assert.Equal(Lines.Length - doctor.Height, doctor.Top);
    }

    [Fact]
    public void Whoever_tells_of_a_problem_points_to_the_doctor()
    {
        _mailbox.Fail(
            nameof(_mailbox.SynchronizeAsync),
            new AccessDeniedException(Phrase.Verbatim("access denied"), "s3:ListBucket")
        );
        _bench.Press("F5");
        Assert.EndsWith(":doctor ", _bench.Status, StringComparison.Ordinal);
        _mailbox.Fail(nameof(_mailbox.SynchronizeAsync), new StoreUnavailableException(Phrase.Verbatim("no route")));
        _bench.Press("F5");
        Assert.EndsWith("· :doctor ", _bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_doctor_nobody_points_to_one()
    {
        using var bench = new Bench(new FakeMailbox(1));
        bench.Press(":");
        bench.Shell.Type("doctor");
        bench.Press("Enter");
        Assert.False(bench.Shell.Doctor.IsOpen);
    }

    private static CheckResult Result(
        string check,
        CheckStatus status,
        string seen,
        string means = "",
        string fix = ""
    ) =>
        new(
            status,
            new Phrase(seen, []),
            means.Length == 0 ? null : new Phrase(means, []),
            fix.Length == 0 ? null : new Phrase(fix, [])
        )
        {
            Check = check,
        };

    private void Run()
    {
        _bench.Press(":");
        _bench.Shell.Type("doctor");
        _bench.Press("Enter");
        WaitForRun(1);
    }

    private void WaitForRun(int number) =>
        Assert.True(
            SpinWait.SpinUntil(
                () =>
                {
                    _bench.Ui.Settle();
                    return _runs.Count == number;
                },
                TimeSpan.FromSeconds(30)
            )
        );

    private void Find(CheckResult result)
    {
        int before = _bench.Shell.Doctor.Results.Count;
        _runs[^1].Writer.TryWrite(result);
        Assert.True(
            SpinWait.SpinUntil(
                () =>
                {
                    _bench.Ui.Settle();
                    return _bench.Shell.Doctor.Results.Count > before;
                },
                TimeSpan.FromSeconds(30)
            )
        );
    }

    private void Finish(params CheckResult[] results)
    {
        foreach (CheckResult result in results)
            Find(result);
        _runs[^1].Writer.Complete();
        _bench.Rest();
    }
}
