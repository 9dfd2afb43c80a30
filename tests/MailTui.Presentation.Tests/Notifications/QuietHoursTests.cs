using MailTui.Presentation.Notifications;

namespace MailTui.Presentation.Tests.Notifications;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00-07:00", "23:30", true)]
    [InlineData("22:00-07:00", "06:59", true)]
    [InlineData("22:00-07:00", "07:00", false)]
    [InlineData("22:00-07:00", "12:00", false)]
    [InlineData("12:00 - 13:00", "12:00", true)]
    [InlineData("12:00-13:00", "13:00", false)]
    [InlineData("0:00-0:00", "13:00", true)]
    public void They_may_go_over_midnight(string hours, string time, bool quiet)
    {
        Assert.True(QuietHours.TryParse(hours, out QuietHours parsed));
        Assert.Equal(quiet, parsed.Contains(TimeOnly.Parse(time)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("22:00")]
    [InlineData("22-7")]
    [InlineData("25:00-07:00")]
    [InlineData("1:00-2:00-3:00")]
    public void Anything_else_is_no_time(string hours) => Assert.False(QuietHours.TryParse(hours, out _));
}
