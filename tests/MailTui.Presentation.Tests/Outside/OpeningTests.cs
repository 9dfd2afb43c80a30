using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Programs;
using MailTui.Core.Rendering;
using MailTui.Presentation.Outside;
using MailTui.Testing;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Outside;

public sealed class OpeningTests : IDisposable
{
    private static readonly DocumentLink Lie = new("https://evil.example/한글 \"x", "https://bank.example")
    {
        Number = 1,
        Host = "evil.example",
        ClaimedHost = "bank.example",
    };

    private static readonly DocumentLink Phone = new("tel:+8210", "call") { Number = 2 };

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_link_is_opened_after_a_question_with_the_host_it_really_leads_to()
    {
        using Bench bench = Reading(Desktop());

        bench.Press("o", "x");
        Assert.Equal(" Open evil.example, not bank.example, in your browser?", bench.Status);
        Assert.Null(Opened);

        bench.Press("y");
        bench.Rest();
        Assert.Equal("https://evil.example/%ED%95%9C%EA%B8%80%20%22x", Opened);
    }

    [Fact]
    public void What_is_no_web_page_is_not_opened()
    {
        using Bench bench = Reading(Desktop());

        bench.Press("o", "j", "x");

        Assert.Contains("Only web pages", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_desktop_help_says_why_and_Enter_still_copies()
    {
        using Bench bench = Reading(desktop: null);

        bench.Press("o", "x");
        Assert.Equal(" There is no desktop here. Enter copies the link.", bench.Status);
        bench.Press("Enter");
        Assert.Equal([Lie.Target], bench.Copied);

        bench.Press("q", "v", "?");
        Assert.Contains(
            bench.Shell.Help.Lines,
            line => line.ToString().Contains("There is no desktop here. s saves the part.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_part_is_opened_as_a_private_copy_that_goes_with_the_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes.");
        string copy;
        using (Bench bench = Reading(Desktop()))
        {
            bench.Press("v", "x");
            bench.Rest();

            copy = Opened!;
            Assert.Equal("table.csv", Path.GetFileName(copy));
            Assert.Equal("a,b", File.ReadAllText(copy));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
            Assert.Contains("Opened a copy of table.csv", bench.Status, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(copy));
    }

    [Fact]
    public void What_may_run_or_call_home_is_not_opened()
    {
        using Bench bench = Reading(Desktop());

        bench.Press("v", "j", "x");
        Assert.Contains(".sh is not opened", bench.Status, StringComparison.Ordinal);
        bench.Press("j", "x");
        Assert.Contains("A browser would load", bench.Status, StringComparison.Ordinal);
        Assert.Null(Opened);
    }

    [Fact]
    public void Nothing_of_a_message_with_a_virus_is_opened()
    {
        using Bench bench = Reading(Desktop(), FakeMessage.Sound with { Virus = ScanVerdict.Fail });

        bench.Press("v", "x");

        Assert.Contains("SES found a virus", bench.Status, StringComparison.Ordinal);
    }

    private string? Opened => File.Exists(_folder["seen"]) ? File.ReadAllText(_folder["seen"]) : null;

    private Desktop Desktop()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The opener is a script.");
        File.WriteAllText(_folder["opener"], $"#!/bin/sh\nprintf '%s' \"$1\" >'{_folder["seen"]}'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder["opener"], (UnixFileMode)0b111_000_000);
        return Core.Programs.Desktop.With(_folder["opener"]);
    }

    private static Bench Reading(Desktop? desktop, SesVerdicts? verdicts = null)
    {
        PartInfo[] parts =
        [
            new(1, "text/csv", "table.csv", 3, "attachment"),
            new(2, "application/x-sh", "run.sh", 3, "attachment"),
            new(3, "text/html", "page.html", 3, "attachment"),
        ];
        var mailbox = new FakeMailbox(3)
        {
            Document = (_, _) => OutsideDocument.With(links: [Lie, Phone], parts: parts, verdicts: verdicts),
            Raw = Encoding.UTF8.GetBytes(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
                    + "Content-Type: text/csv\nContent-Disposition: attachment; filename=\"table.csv\"\n\na,b\n--b--\n"
            ),
        };
        var outside = desktop is null ? null : new OutsideServices { Desktop = desktop };
        var bench = new Bench(mailbox, outside: outside);
        bench.Press("Enter");
        return bench;
    }
}
