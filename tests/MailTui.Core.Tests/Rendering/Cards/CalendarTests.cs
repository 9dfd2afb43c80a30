using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Tests.Messages;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Rendering.Cards;

public sealed class CalendarTests
{
    private const string Outlook = """
        BEGIN:VTIMEZONE
        TZID:Customized
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE

        """;

    [Theory]
    [InlineData("DTSTART:20261201T000000Z\nDTEND:20261201T010000Z", "Tue 2026-12-01 09:00–10:00 +09:00")]
    [InlineData("DTSTART:20261201T000000Z\nDURATION:P1DT2H", "Tue 2026-12-01 09:00 – Wed 2026-12-02 11:00 +09:00")]
    [InlineData("DTSTART:20261201T100000", "Tue 2026-12-01 10:00 (local time)")]
    [InlineData("DTSTART;VALUE=DATE:20261201", "Tue 2026-12-01, all day")]
    [InlineData("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261202", "Tue 2026-12-01, all day")]
    [InlineData("DTSTART;TZID=Customized:20260701T100000", "Wed 2026-07-01 17:00 +09:00")]
    [InlineData("DTSTART;TZID=Customized:20261201T100000", "Tue 2026-12-01 18:00 +09:00")]
    [InlineData("DTSTART;TZID=Customized:20260329T015959", "Sun 2026-03-29 09:59 +09:00")]
    [InlineData("DTSTART;TZID=Customized:20260329T030000", "Sun 2026-03-29 10:00 +09:00")]
    [InlineData("DTSTART;TZID=Customized:20261025T030000", "Sun 2026-10-25 11:00 +09:00")]
    [InlineData(
        "DTSTART;TZID=Nowhere:20261201T100000",
        "Tue 2026-12-01 10:00 (in the zone \"Nowhere\", which is not known)"
    )]
    [InlineData(
        "DTSTART;TZID=../../etc/passwd:20261201T100000",
        "Tue 2026-12-01 10:00 (in the zone \"../../etc/passwd\", which is not known)"
    )]
    [InlineData("DTSTART;TZID=Korea Standard Time:20261201T100000", "Tue 2026-12-01 10:00 +09:00")]
    [InlineData("DTSTART;TZID=/example.org/1/America/New_York:20261201T100000", "Wed 2026-12-02 00:00 +09:00")]
    [InlineData("DTSTART:sometime", "sometime")]
    public void When_is_told_in_the_zone_of_the_reader(string times, string expected) =>
        Assert.Equal(expected, Field(Event(times), "When"));

    [Fact]
    public void The_time_there_is_told_where_it_differs()
    {
        Assert.Equal(
            "Wed 2026-07-01 10:00–11:00 (Customized)",
            Field(Event("DTSTART;TZID=Customized:20260701T100000\nDTEND;TZID=Customized:20260701T110000"), "There")
        );
        Assert.Null(Field(Event("DTSTART;TZID=Korea Standard Time:20260701T100000"), "There"));
    }

    [Theory]
    [InlineData("FREQ=DAILY", "every day")]
    [InlineData("FREQ=DAILY;INTERVAL=2;COUNT=3", "every 2 days, 3 times")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "every week on Monday")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=SU", "every week on Monday, Wednesday and Friday")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every week from Monday to Friday")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU", "every month on the second Tuesday")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month on the last working day")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=15", "every month on day 15")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day")]
    [InlineData("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "every year on the fourth Thursday in November")]
    [InlineData("FREQ=WEEKLY;UNTIL=20270101T150000Z", "every week, until 2027-01-02")]
    [InlineData("FREQ=WEEKLY;COUNT=1", "every week, once")]
    [InlineData("FREQ=SECONDLY;COUNT=99999999", "FREQ=SECONDLY;COUNT=99999999")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100", "FREQ=YEARLY;BYYEARDAY=100")]
    [InlineData("FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY")]
    [InlineData("every now and then", "every now and then")]
    public void Recurrence_is_told_in_words_or_as_it_is(string rule, string expected) =>
        Assert.Equal(expected, Field(Event($"DTSTART:20261201T000000Z\nRRULE:{rule}"), "Repeats"));

    [Theory]
    [InlineData("REQUEST", "SEQUENCE:0", "Invitation")]
    [InlineData("REQUEST", "SEQUENCE:2", "Invitation, changed")]
    [InlineData("REQUEST", "STATUS:CANCELLED", "Cancelled")]
    [InlineData("CANCEL", "", "Cancelled")]
    [InlineData("PUBLISH", "", "Event")]
    [InlineData("REPLY", "ATTENDEE;CN=Ann;PARTSTAT=ACCEPTED:mailto:ann@example.com", "Ann accepted")]
    [InlineData("REPLY", "ATTENDEE;PARTSTAT=TENTATIVE:mailto:ann@example.com", "ann@example.com will perhaps come")]
    [InlineData("COUNTER", "ATTENDEE;CN=Ann:mailto:ann@example.com", "Ann proposes a change")]
    public void What_it_is_for_stands_above(string method, string lines, string expected)
    {
        var document = Read(Event(lines, method));

        Assert.Equal(expected, document.Layout(80)[0].Text);
        Assert.Equal(LineStyle.Heading, document.Layout(80)[0].Style);
    }

    [Fact]
    public void A_link_to_the_conference_is_a_link() =>
        Assert.Contains(
            Read(Event("X-GOOGLE-CONFERENCE:https://meet.example.com/a")).Links,
            link => link.Target == "https://meet.example.com/a"
        );

    [Fact]
    public void A_broken_calendar_is_shown_as_it_is()
    {
        var document = Read("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nDinner at eight\n");

        Assert.Contains("Dinner at eight", document.Text, StringComparison.Ordinal);
        Assert.Contains("damaged", Assert.Single(document.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_calendar_that_is_the_only_alternative_is_shown_once()
    {
        var text = Read(
            "From: a@example.com\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/calendar\n\nDinner at eight\n--b--\n"
        ).Text;

        Assert.Equal("Dinner at eight", text.Trim());
    }

    [Fact]
    public void Calendars_beyond_the_length_of_a_text_are_cut()
    {
        var parts = Enumerable.Range(0, 5).Select(i => $"--b\n{Event($"UID:{i}")}\n");
        var document = MessageDocumentReader.Read(
            RawMail.Bytes(
                $"From: a@example.com\nContent-Type: multipart/alternative; boundary=b\n\n{string.Concat(parts)}--b--\n"
            ),
            new MessageKey("key"),
            MessageBuilder.DefaultDate,
            ReadOptions.Default with
            {
                MaxCharacters = 10,
            }
        );

        Assert.Contains(document.Notices, notice => notice.Contains("cut after 10", StringComparison.Ordinal));
    }

    [Fact]
    public void An_event_that_is_cut_off_is_still_told() =>
        Assert.Equal(
            "Dinner",
            Field("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Dinner\nDTSTA", "What")
        );

    [Fact]
    public void Many_events_and_many_guests_are_counted_and_not_shown()
    {
        var guests = string.Concat(Enumerable.Range(0, 200).Select(i => $"ATTENDEE:mailto:{i}@example.com\n"));
        var events = string.Concat(
            Enumerable.Range(0, 500).Select(i => $"BEGIN:VEVENT\nUID:{i}\nSUMMARY:{i}\n{guests}END:VEVENT\n")
        );
        var text = Read($"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n{events}END:VCALENDAR\n").Text;

        Assert.Contains("and 150 more", text, StringComparison.Ordinal);
        // The text is read up to 1 MB.
        Assert.Contains("more in this calendar", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 100_000);
    }

    [Theory]
    [InlineData("BEGIN:VEVENT\n", 100_000)]
    [InlineData("ATTENDEE;CN=\"x:mailto:a\n", 100_000)]
    [InlineData(" a\n", 300_000)]
    [InlineData(";;;;;;:::::\n", 100_000)]
    [InlineData("END:VCALENDAR\nBEGIN:VCALENDAR\n", 50_000)]
    public void Hostile_calendars_are_bounded(string line, int times)
    {
        var body = string.Concat(Enumerable.Repeat(line, times));

        Assert.NotNull(Read($"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n{body}").Text);
    }

    [Theory]
    [InlineData("SUMMARY")]
    [InlineData("DTSTART")]
    [InlineData("DTSTART;TZID=\u001b[31m")]
    [InlineData("RECURRENCE-ID")]
    [InlineData("RRULE")]
    [InlineData("LOCATION")]
    [InlineData("URL")]
    [InlineData("ORGANIZER;CN=\u001b]0;x\u0007")]
    [InlineData("ATTENDEE;CN=\u202e;PARTSTAT=\u001b[2J")]
    [InlineData("COMMENT")]
    [InlineData("DESCRIPTION")]
    public void Nothing_in_it_controls_the_terminal(string property)
    {
        var document = Read(Event($"{property}:https://a.example/\u001b[31m\u202e\u009b\\n\u0007\nUID:1"));

        Assert.DoesNotContain(document.Text, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.DoesNotContain(document.Links, link => link.Target.Any(char.IsControl));
    }

    [Fact]
    public void An_invitation_that_comes_twice_is_shown_once()
    {
        var calendar = Event("UID:1\nDTSTART:20261201T000000Z", "REQUEST");
        var message =
            $"From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n{calendar}\n--b\n{calendar}\n--b--\n";

        Assert.Single(Read(message).Blocks.OfType<FieldBlock>(), field => field.Name == "When");
    }

    private static string Event(string lines, string method = "REQUEST") =>
        $"Content-Type: text/calendar; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:{method}\n{Outlook}BEGIN:VEVENT\nSUMMARY:Dinner\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n";

    private static string? Field(string message, string name) =>
        Read(message).Blocks.OfType<FieldBlock>().FirstOrDefault(field => field.Name == name)?.Value;

    private static MessageDocument Read(string message) =>
        MessageDocumentReader.Read(
            RawMail.Bytes(message),
            new MessageKey("key"),
            MessageBuilder.DefaultDate,
            ReadOptions.Default with
            {
                Zone = TimeZoneInfo.CreateCustomTimeZone("Seoul", TimeSpan.FromHours(9), "Seoul", "Seoul"),
            }
        );
}
