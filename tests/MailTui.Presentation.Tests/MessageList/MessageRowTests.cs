using MailTui.Core.Messages;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Text;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.MessageList;

public sealed class MessageRowTests
{
    private static readonly MessageSummary Plain = FakeMessage.Numbered(1);

    [Fact]
    public void Marks_tell_what_is_known_of_a_message()
    {
        Assert.True(MessageRow.Of(Plain with { Flags = MessageFlags.None }, FakeMessage.Now, FakeMessage.Zone).Unread);
        Assert.Equal("★", State(MessageFlags.Flagged | MessageFlags.Answered));
        Assert.Equal("↩", State(MessageFlags.Answered));
        Assert.Equal(" ", State(MessageFlags.Seen));
        Assert.Equal(" ", Trust(FakeMessage.Sound));
        Assert.Equal("?", Trust(SesVerdicts.Unchecked));
        Assert.Equal("✗", Trust(FakeMessage.Sound with { Spam = ScanVerdict.Fail }));
        Assert.Equal("✗", Trust(FakeMessage.Sound with { Dmarc = AuthenticationResult.Fail }));
        Assert.Equal("✗", Trust(FakeMessage.Sound with { DmarcDomainDiffersFromFrom = true }));
    }

    [Theory]
    [InlineData("2026-11-24T00:12:00Z", "09:12")]
    [InlineData("2026-11-23T15:00:00Z", "00:00")]
    [InlineData("2026-11-23T14:59:00Z", "11-23")]
    [InlineData("2025-12-31T15:00:00Z", "01-01")]
    [InlineData("2025-12-31T14:59:00Z", "2025-12")]
    public void Dates_are_short_and_in_the_zone_of_the_reader(string utc, string shown) =>
        Assert.Equal(
            shown,
            MessageDate.Short(
                DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture),
                FakeMessage.Now,
                FakeMessage.Zone
            )
        );

    [Fact]
    public void A_date_on_the_other_side_of_a_change_to_summer_time_has_the_hour_it_had()
    {
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)
        );
        var zone = TimeZoneInfo.CreateCustomTimeZone("CET", TimeSpan.FromHours(1), "CET", "CET", "CEST", [rule]);

        // Half past midnight on a summer day; by the winter's clock it would still be the day before.
        Assert.Equal(
            "07-02",
            MessageDate.Short(new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero), FakeMessage.Now, zone)
        );
    }

    [Theory]
    [InlineData(40)]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void A_row_is_exactly_as_wide_as_the_list(int width)
    {
        MessageSummary korean = FakeMessage.From("김상은", "SMTP을 경유한 전자메일 송신 테스트 📮 견적서 송부의 건", 3);
        var layout = new MessageRowLayout(width);

        Assert.Equal(width, layout.Format(MessageRow.Of(Plain, FakeMessage.Now, FakeMessage.Zone)).Width);
        Assert.Equal(
            width,
            layout.Format(MessageRow.Of(korean with { Attachments = 1 }, FakeMessage.Now, FakeMessage.Zone)).Width
        );
        Assert.Equal(width, layout.Placeholder().Width);
    }

    [Fact]
    public void Columns_begin_at_the_same_cell_whatever_stands_in_them()
    {
        var layout = new MessageRowLayout(80);
        ScreenLine latin = layout.Format(
            MessageRow.Of(FakeMessage.From("Ann", "Minutes", 3), FakeMessage.Now, FakeMessage.Zone)
        );
        ScreenLine korean = layout.Format(
            MessageRow.Of(FakeMessage.From("김상은", "회의록", 3), FakeMessage.Now, FakeMessage.Zone)
        );

        Assert.Equal(CellsBefore(latin, "Minutes"), CellsBefore(korean, "회의록"));
    }

    [Fact]
    public void A_message_without_sender_or_subject_says_so()
    {
        var row = MessageRow.Of(Plain with { Envelope = Envelope.Empty }, FakeMessage.Now, FakeMessage.Zone);

        Assert.Equal("(no sender)", row.Who);
        Assert.Equal("(no subject)", row.Subject.Text);
    }

    [Fact]
    public void What_was_sent_shows_to_whom()
    {
        var row = MessageRow.Of(Plain with { Folder = MessageFolder.Sent }, FakeMessage.Now, FakeMessage.Zone);

        Assert.Equal("→ support@example.com", row.Who);
    }

    private static int CellsBefore(ScreenLine line, string text) =>
        Cells.Width(line.ToString()[..line.ToString().IndexOf(text, StringComparison.Ordinal)]);

    private static string State(MessageFlags flags) =>
        MessageRow.Of(Plain with { Flags = flags }, FakeMessage.Now, FakeMessage.Zone).State.Text;

    private static string Trust(SesVerdicts verdicts) =>
        MessageRow.Of(Plain with { Verdicts = verdicts }, FakeMessage.Now, FakeMessage.Zone).Trust.Text;
}
