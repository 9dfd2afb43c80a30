using System.IO.Compression;
using System.Text;
using MimeKit;
using MimeKit.Text;
using MimeKit.Tnef;

namespace MailTui.Core.Tests.Demo;

/// <summary>Each kind of mail that a client has to cope with is in the demo, and is what it claims.</summary>
public sealed class DemoCoverageTests
{
    [Fact]
    public void There_are_enough_messages_and_they_are_small()
    {
        Assert.InRange(DemoSet.All.Count, 60, 90);
        Assert.InRange(DemoSet.All.Values.Sum(bytes => bytes.Length), 100_000, 400_000);
    }

    [Fact]
    public void The_welcome_is_the_newest_and_tells_the_keys_in_two_languages()
    {
        Assert.Equal("welcome", DemoSet.All.Keys.MaxBy(DemoSet.Arrival));
        string text = DemoSet.Text("welcome");
        Assert.All(
            ["appsettings.json", "Tab", "PgDn", "안녕하세요"],
            word => Assert.Contains(word, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Mail_comes_from_today_to_years_ago_and_never_from_the_future()
    {
        IReadOnlyList<TimeSpan> ages = [.. DemoSet.All.Keys.Select(name => DemoSet.Now - DemoSet.Arrival(name))];

        Assert.All(ages, age => Assert.True(age > TimeSpan.Zero));
        Assert.InRange(ages.Count(age => age < TimeSpan.FromHours(12)), 5, 12);
        Assert.InRange(ages.Count(age => age < TimeSpan.FromDays(7)), 20, 50);
        Assert.Contains(ages, age => age > TimeSpan.FromDays(2 * 365));
    }

    [Fact]
    public void Ten_messages_about_the_NAT_instance_are_one_thread()
    {
        MimeMessage[] thread = [.. Enumerable.Range(1, 10).Select(i => DemoSet.Message($"nat-{i:00}"))];

        HashSet<string> ids = [.. thread.Select(message => message.MessageId!)];
        Assert.Equal(10, ids.Count);
        Assert.All(thread.Skip(1), message => Assert.Contains(message.InReplyTo!, ids));
        Assert.All(thread.Skip(1), message => Assert.Equal("nat-1@lighthouse.example", message.References[0]));
        Assert.All(thread.Skip(1), message => Assert.Contains(message.InReplyTo!, message.References));
        Assert.Contains(ids, id => id.EndsWith("@email.amazonses.com", StringComparison.Ordinal));
    }

    [Fact]
    public void Newsletters_bring_tables_a_preheader_a_pixel_and_a_way_out()
    {
        string[] names = ["newsletter-en", "newsletter-ko"];
        foreach (string name in names)
        {
            MimeMessage message = DemoSet.Message(name);
            Assert.Contains("One-Click", message.Headers[HeaderId.ListUnsubscribePost]!, StringComparison.Ordinal);
            string html = message.HtmlBody!;
            Assert.Contains("display:none", html, StringComparison.Ordinal);
            Assert.Contains("width=\"1\" height=\"1\"", html, StringComparison.Ordinal);
            Assert.True(html.Split("<table").Length > 3);
        }
    }

    [Fact]
    public void A_meeting_request_is_for_tomorrow_at_ten_in_Seoul()
    {
        TextPart calendar = DemoSet
            .Message("invite")
            .BodyParts.OfType<TextPart>()
            .Single(p => p.ContentType.IsMimeType("text", "calendar"));

        Assert.Equal("REQUEST", calendar.ContentType.Parameters["method"]);
        Assert.Contains("DTSTART:20261125T010000Z", calendar.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bounce_and_a_complaint_are_reports_with_the_original_inside()
    {
        MultipartReport bounce = Assert.IsType<MultipartReport>(DemoSet.Message("bounce").Body);
        Assert.Equal("failed", bounce.OfType<MessageDeliveryStatus>().Single().StatusGroups[1]["Action"]);
        Assert.Single(bounce.OfType<MessagePart>());
        Assert.StartsWith("Return-Path: <>\r\n", DemoSet.Raw("bounce"), StringComparison.Ordinal);

        MultipartReport complaint = Assert.IsType<MultipartReport>(DemoSet.Message("complaint").Body);
        Assert.Equal("abuse", complaint.OfType<MessageFeedbackReport>().Single().Fields["Feedback-Type"]);
    }

    [Fact]
    public void Attachments_are_what_they_say()
    {
        MimePart[] test = [.. DemoSet.Message("smtp-test").Attachments.Cast<MimePart>()];
        Assert.Equal(["송신테스트_결과.csv", "umbrella.png"], test.Select(part => part.FileName));
        Assert.True(Content(test[1]).AsSpan(1, 3).SequenceEqual("PNG"u8));
        Assert.StartsWith(
            "%PDF-1.4",
            Encoding.ASCII.GetString(Content(DemoSet.Message("quotation-1").Attachments.Single())),
            StringComparison.Ordinal
        );

        using ZipArchive zip = new(new MemoryStream(Content(DemoSet.Message("dmarc-report").BodyParts.Single())));
        Assert.EndsWith(".xml", zip.Entries.Single().Name, StringComparison.Ordinal);

        TnefPart winmail = DemoSet.Message("winmail").BodyParts.OfType<TnefPart>().Single();
        Assert.Equal("recipe.txt", winmail.ExtractAttachments().OfType<MimePart>().Single().FileName);
    }

    [Fact]
    public void A_message_is_forwarded_whole()
    {
        MessagePart inner = DemoSet.Message("forward-rfc822").BodyParts.OfType<MessagePart>().Single();

        Assert.Contains("분실물", inner.Message!.Subject!, StringComparison.Ordinal);
        Assert.Single(inner.Message!.Attachments);
    }

    [Fact]
    public void Thirty_people_are_asked_about_lunch_and_one_reader_is_hidden()
    {
        MimeMessage lunch = DemoSet.Message("workshop-30");
        Assert.Equal(30, lunch.To.Mailboxes.Concat(lunch.Cc.Mailboxes).Distinct().Count());

        MimeMessage hidden = DemoSet.Message("bcc");
        Assert.Empty(hidden.To.Mailboxes.Concat(hidden.Cc.Mailboxes));
        Assert.Contains("for me@example.com;", DemoSet.Raw("bcc"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_comes_flowed_quoted_long_and_without_a_break()
    {
        Assert.Equal("flowed", DemoSet.Message("flowed").Body!.ContentType.Parameters["format"]);
        Assert.Contains("no width of its own: it \r\n", DemoSet.Raw("flowed"), StringComparison.Ordinal);
        Assert.Contains("> > > | > > > >", DemoSet.Text("deep-quotes"), StringComparison.Ordinal);
        Assert.Contains(DemoSet.Text("long-url").Split('\n'), line => line.Length > 700);
        Assert.True(DemoSet.Text("rain-log").Split('\n').Length > 300);
    }

    [Fact]
    public void Scripts_and_emoji_of_every_width_are_there()
    {
        string subject = DemoSet.Message("emoji").Subject!;
        Assert.All(
            ["👨‍👩‍👧‍👦", "🇰🇷", "👍🏽"],
            cluster => Assert.Contains(cluster, subject, StringComparison.Ordinal)
        );
        Assert.Contains("السلام عليكم", DemoSet.Text("arabic"), StringComparison.Ordinal);
        Assert.Contains("שלום", DemoSet.Text("hebrew"), StringComparison.Ordinal);
        Assert.Contains("傘の骨", DemoSet.Message("mixed-1").Subject!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attack_on_the_terminal_carries_real_control_characters()
    {
        string raw = Encoding.UTF8.GetString(DemoSet.All["escapes"]);

        Assert.All(
            ["\u001B[31m", "\u001B]52;", "\u001B[2J", "\u202E", "\u009B", "\r"],
            code => Assert.Contains(code, raw, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Programs_write_too()
    {
        Assert.Contains("diff --git", DemoSet.Text("patch-1"), StringComparison.Ordinal);
        Assert.NotNull(DemoSet.Message("patch-2").Headers["List-Post"]);
        Assert.NotNull(DemoSet.Message("git-pr").TextBody);
        Assert.NotNull(DemoSet.Message("cron").Headers["X-Cron-Env"]);
        Assert.Equal("auto-replied", DemoSet.Message("out-of-office").Headers[HeaderId.AutoSubmitted]);
        Assert.NotNull(DemoSet.Message("receipt-train").GetTextBody(TextFormat.Html));
        Assert.IsType<MultipartRelated>(DemoSet.Message("inline-image").Body);
    }

    private static byte[] Content(MimeEntity part)
    {
        using MemoryStream content = new();
        ((MimePart)part).Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        return content.ToArray();
    }
}
