using MailTui.Core.Outbox;
using MailTui.Core.Outbox.Smtp;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Outbox;

/// <summary>Every reply of SES, said by a server over a socket where SES says it.</summary>
public sealed class SmtpReplyTests
{
    private const string Arn = "arn:aws:iam::123456789012:user/mailer";
    private const string Identity = "arn:aws:ses:us-east-1:123456789012:identity/example.com";

    public static TheoryData<SmtpPoint, string, SesReplyKind, string[]> Refusals =>
        new()
        {
            {
                SmtpPoint.End,
                "454 Throttling failure: Maximum sending rate exceeded.",
                SesReplyKind.Throttled,
                ["more slowly"]
            },
            {
                SmtpPoint.End,
                "454 Throttling failure: Daily message quota exceeded.",
                SesReplyKind.DailyQuota,
                ["24 hours", "every hour"]
            },
            { SmtpPoint.Mail, "454 Throttling failure: Maximum sending rate exceeded.", SesReplyKind.Throttled, [] },
            { SmtpPoint.End, "451 Temporary service failure", SesReplyKind.Temporary, ["again by itself"] },
            {
                SmtpPoint.Mail,
                "421 Too many concurrent SMTP connections",
                SesReplyKind.Temporary,
                ["too many connections"]
            },
            { SmtpPoint.Mail, "530 Authentication required", SesReplyKind.Blocked, ["CredentialsFile"] },
            { SmtpPoint.End, "552 Message is too long.", SesReplyKind.Permanent, ["larger than", "attachments"] },
            {
                SmtpPoint.Recipient,
                "553 <bob@example.com> Invalid email address",
                SesReplyKind.Permanent,
                ["bob@example.com", "Correct it"]
            },
            {
                SmtpPoint.End,
                $"554 Access denied: User {Arn} is not authorized to perform ses:SendRawEmail on resource {Identity}",
                SesReplyKind.Permanent,
                [Arn, Identity, "ses:SendRawEmail", "IAM"]
            },
            {
                SmtpPoint.End,
                $"554 Access denied: User `{Arn}' is not authorized to perform `ses:SendRawEmail' on resource `{Identity}'",
                SesReplyKind.Permanent,
                [$"{Arn} may not", $"on {Identity}."]
            },
            {
                SmtpPoint.End,
                "554 Message rejected: Email address is not verified. The following identities failed the check in region "
                    + "US-EAST-1: bob@example.com, ann@example.com",
                SesReplyKind.Permanent,
                ["bob@example.com, ann@example.com", "us-east-1", "sandbox", "production access"]
            },
            {
                SmtpPoint.End,
                "554 Message rejected: Email address is not verified.",
                SesReplyKind.Permanent,
                ["sandbox", "Verify them"]
            },
            {
                SmtpPoint.End,
                "554 MAIL FROM domain not verified: bounce.example.com",
                SesReplyKind.Permanent,
                ["MX record"]
            },
            {
                SmtpPoint.End,
                "554 Message rejected: Address is on the suppression list",
                SesReplyKind.Permanent,
                ["suppression list", "SES console"]
            },
            {
                SmtpPoint.End,
                "554 Message rejected: Sending suspended for this account.",
                SesReplyKind.Blocked,
                ["stopped this account"]
            },
            {
                SmtpPoint.End,
                "554 Transaction failed: Duplicate header 'To'.",
                SesReplyKind.Permanent,
                ["Duplicate header"]
            },
            { SmtpPoint.Recipient, "550 No such user", SesReplyKind.Permanent, ["bob@example.com", "No such user"] },
            { SmtpPoint.Recipient, "551 User not local", SesReplyKind.Permanent, ["bob@example.com"] },
            { SmtpPoint.Recipient, "552 Mailbox full", SesReplyKind.Permanent, ["Mailbox full"] },
            { SmtpPoint.Mail, "553 Not an address of yours", SesReplyKind.Permanent, ["Not an address of yours"] },
            { SmtpPoint.Data, "554 No valid recipients", SesReplyKind.Permanent, ["No valid recipients"] },
            { SmtpPoint.Data, "451 Later", SesReplyKind.Temporary, ["again by itself"] },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_told_in_words_and_the_next_message_goes(
        SmtpPoint point,
        string reply,
        SesReplyKind kind,
        string[] words
    )
    {
        await using var server = SmtpServer.Start();
        server.Script.At(point, 1, SmtpAct.Reply(reply));
        await using var connection = await SmtpBench.For(server).ConnectAsync(TestContext.Current.CancellationToken);

        var refused = await connection.SendAsync(SmtpBench.Message);

        Assert.Equal((kind, reply, null), (refused.Kind, refused.Said, refused.SesId));
        Assert.All(words, word => Assert.Contains(word, refused.Problem.ToString(), StringComparison.Ordinal));
        Assert.Empty(server.Delivered);
        // 421 says goodbye (RFC 5321 §3.8); after anything else the connection goes on.
        Assert.Equal(!reply.StartsWith("421", StringComparison.Ordinal), connection.IsUsable);
        if (connection.IsUsable)
        {
            Assert.Equal(SesReplyKind.Accepted, (await connection.SendAsync(SmtpBench.Message)).Kind);
            Assert.Equal(1, server.Connections);
        }
    }

    public static TheoryData<SmtpPoint, string, SesReplyKind, string[]> RefusalsToConnect =>
        new()
        {
            {
                SmtpPoint.Connect,
                "421 Too many concurrent SMTP connections",
                SesReplyKind.Temporary,
                ["again by itself"]
            },
            { SmtpPoint.Connect, "554 No service", SesReplyKind.Blocked, ["Smtp.Host"] },
            { SmtpPoint.Auth, "454 Temporary authentication failure", SesReplyKind.Temporary, ["again by itself"] },
            { SmtpPoint.Auth, "535 Authentication Credentials Invalid", SesReplyKind.Blocked, ["password"] },
            { SmtpPoint.Auth, "535 Account not subscribed to SES", SesReplyKind.Blocked, ["does not use SES"] },
            { SmtpPoint.Auth, "421 Too many connections", SesReplyKind.Temporary, [] },
        };

    [Theory]
    [MemberData(nameof(RefusalsToConnect))]
    public async Task A_refusal_to_connect_is_told_in_words(
        SmtpPoint point,
        string reply,
        SesReplyKind kind,
        string[] words
    )
    {
        await using var server = SmtpServer.Start(new() { UserName = "AKIAEXAMPLE", Password = "secret" });
        server.Script.Always(point, SmtpAct.Reply(reply));

        var refused = await SmtpBench.RefusedAsync(SmtpBench.For(server));

        Assert.Equal((kind, reply), (refused.Kind, refused.Said));
        Assert.All(words, word => Assert.Contains(word, refused.Problem.ToString(), StringComparison.Ordinal));
        Assert.InRange(server.Script.Count(SmtpPoint.Auth), 0, 1);
    }

    [Fact]
    public void Credentials_of_another_region_are_told_with_the_region_of_the_host()
    {
        var reply = SesReplies.Of(
            535,
            "Authentication Credentials Invalid",
            SmtpStage.Authenticating,
            new("email-smtp.eu-central-1.amazonaws.com", 465)
        );

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains("in eu-central-1", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("hold for one region", reply.Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "250 Ok 0100018f2a3b4c5d-0a1b2c3d-1111-4e5f-8a9b-0123456789ab-000000",
        "0100018f2a3b4c5d-0a1b2c3d-1111-4e5f-8a9b-0123456789ab-000000"
    )]
    [InlineData("250 Ok 795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81", "795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81")]
    [InlineData("250 2.0.0 Ok: queued as 4V7Lq31bwFz9sXk20304", null)]
    [InlineData("250 Ok", null)]
    [InlineData("250 Ok shortid", null)]
    [InlineData("250 Ok 795HUE2TTD6IE60K15JI41VBSO3Q721D", null)]
    [InlineData("250 2.0.0 delivered\nOk 795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81", null)]
    public async Task The_id_of_SES_is_read_and_no_other(string reply, string? id)
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(SmtpPoint.End, SmtpAct.Reply(reply));

        var accepted = await SmtpBench.SendOnceAsync(server);

        Assert.Equal((SesReplyKind.Accepted, id), (accepted.Kind, accepted.SesId));
    }

    [Fact]
    public async Task What_a_server_says_can_not_touch_the_terminal()
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(
            SmtpPoint.End,
            SmtpAct.Reply("554 \e[2J\e]52;c;eA==\aGo away\u202e " + new string('x', 9000))
        );

        var refused = await SmtpBench.SendOnceAsync(server);

        Assert.DoesNotContain($"{refused.Said}{refused.Problem}", c => char.IsControl(c) || c == '\u202e');
        Assert.InRange(refused.Said.Length, 100, 401);
        Assert.Contains("Go away", refused.Problem.ToString(), StringComparison.Ordinal);
    }
}
