using MailTui.CommandLine;

namespace MailTui.Tests.CommandLine;

/// <summary>The lines that programs call sendmail with.</summary>
public sealed class SendmailArgumentsTests
{
    [Theory]
    // git send-email, with and without an envelope sender
    [InlineData("send -i -f me@x.org -- a@y.org b@y.org", "send --from me@x.org -- - a@y.org b@y.org")]
    [InlineData("send -i a@y.org", "send -- - a@y.org")]
    // mutt, mail(1), s-nail
    [InlineData("send -oem -oi -f me@x.org -- a@y.org", "send --from me@x.org -- - a@y.org")]
    [InlineData("send -i -t", "send --read-recipients --")]
    [InlineData("send -ti", "send --read-recipients --")]
    [InlineData("send -oi -oem -F 김 -fme@x.org -t", "send --name 김 --from me@x.org --read-recipients --")]
    [InlineData("send -r me@x.org a@y.org", "send --from me@x.org -- - a@y.org")]
    // What says nothing here
    [InlineData(
        "send -bm -odi -odb -v -n -B8BITMIME -B 7BIT -N never -R hdrs -V id -O Timeout=1 -e m -t",
        "send --read-recipients --"
    )]
    // msmtp
    [InlineData("send -a work --read-envelope-from -t", "send --mailbox work --read-recipients --")]
    [InlineData("send --account=work --from=me@x.org a@y.org", "send --mailbox work --from me@x.org -- - a@y.org")]
    // Our own
    [InlineData("send", "send --")]
    [InlineData("send -", "send -- -")]
    [InlineData("send - a@y.org", "send -- - a@y.org")]
    [InlineData("send m.eml a@y.org", "send -- m.eml a@y.org")]
    [InlineData("send a@b.eml a@y.org", "send -- a@b.eml a@y.org")]
    [InlineData("send letter -t", "send --read-recipients -- letter")]
    [InlineData("send a@y.org b", "send -- - a@y.org b")]
    [InlineData("send -- -odd@y.org", "send -- - -odd@y.org")]
    [InlineData("--json --mailbox work send -t --data d", "--json --mailbox work send --read-recipients --data d --")]
    [InlineData("--data send send -h", "--data send send --help --")]
    // Other verbs are not touched
    [InlineData("list send -oi", "list send -oi")]
    [InlineData("mark -send KEY", "mark -send KEY")]
    [InlineData("", "")]
    public void A_line_is_read_as_sendmail_reads_it(string line, string rewritten) =>
        Assert.Equal(Words(rewritten), SendmailArguments.Rewrite("mailtui", Words(line)));

    [Theory]
    // Debian's cron, cronie, PHP
    [InlineData("-FCronDaemon -i -B8BITMIME -oem me@x.org", "send --name CronDaemon -- - me@x.org")]
    [InlineData("-FCronDaemon -i -odi -oem -oi -t -f root", "send --name CronDaemon --read-recipients --from root --")]
    [InlineData("-t -i", "send --read-recipients --")]
    [InlineData("root", "send -- - root")]
    [InlineData("list", "send -- - list")]
    public void Called_by_the_name_sendmail_it_is_sendmail(string line, string rewritten) =>
        Assert.Equal(Words(rewritten), SendmailArguments.Rewrite("sendmail", Words(line)));

    [Theory]
    [InlineData("send -x a@y.org", "-x")]
    [InlineData("send --subject x a@y.org", "--subject")]
    [InlineData("send -tz", "-tz")]
    [InlineData("send --json=1", "--json=1")]
    [InlineData("send -bs", "-bs")]
    [InlineData("send -bp", "mailtui outbox")]
    [InlineData("send -q30m", "--retry")]
    [InlineData("send -f", "-f")]
    [InlineData("send --from", "--from")]
    public void What_is_not_known_is_named(string line, string named) =>
        Assert.Contains(
            named,
            Assert.Throws<UsageException>(() => SendmailArguments.Rewrite("mailtui", Words(line))).Message,
            StringComparison.Ordinal
        );

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
