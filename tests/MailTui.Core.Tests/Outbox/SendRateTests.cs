using MailTui.Core.Outbox;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.Outbox;

public sealed class SendRateTests
{
    private static readonly DateTimeOffset Now = TestIndex.At(0);

    [Fact]
    public void The_interval_doubles_up_to_a_minute()
    {
        var rate = new SendRate();
        List<int> seconds = [];
        for (int time = 0; time < 8; time++)
        {
            rate.Throttled(Now);
            seconds.Add((int)(rate.Next - Now).TotalSeconds);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], seconds);
    }

    [Fact]
    public void It_shrinks_slowly_until_there_is_none()
    {
        var rate = new SendRate();
        for (int time = 0; time < 8; time++)
            rate.Throttled(Now);

        int messages = 0;
        for (var before = rate.Interval; rate.Interval > TimeSpan.Zero; before = rate.Interval, messages++)
        {
            rate.Accepted(Now);
            Assert.True(rate.Interval < before);
            Assert.Equal(Now + rate.Interval, rate.Next);
        }

        Assert.InRange(messages, 30, 60);
    }

    [Fact]
    public void Nothing_slows_what_was_never_too_fast()
    {
        var rate = new SendRate();
        rate.Accepted(Now);

        Assert.Equal((TimeSpan.Zero, Now), (rate.Interval, rate.Next));
    }

    [Fact]
    public void A_wait_is_shortened_by_chance_by_up_to_a_quarter()
    {
        Assert.Equal(TimeSpan.FromSeconds(10), Backoff.Temporary(() => 0).After(2));
        Assert.Equal(TimeSpan.FromSeconds(7.5), Backoff.Temporary(() => 1).After(2));
        Assert.Equal(TimeSpan.FromMinutes(30), Backoff.Temporary(() => 0).After(1000));
        Assert.Equal(TimeSpan.FromSeconds(30), Backoff.Blocked(() => 0).After(0));
    }
}
