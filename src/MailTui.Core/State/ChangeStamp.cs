namespace MailTui.Core.State;

/// <summary>
/// When, and by whom, something was changed: the order in which changes win. Taken from a hybrid logical clock (Kulkarni and
/// others, 2014), so it follows the time of day as far as clocks agree, and always comes after every change that its client
/// knew of.
/// </summary>
/// <param name="Clock">Unix milliseconds × 65,536 + a counter.</param>
/// <param name="Client">Whose clock; 0: from before there was a journal.</param>
internal readonly record struct ChangeStamp(long Clock, long Client) : IComparable<ChangeStamp>
{
    private const int CounterBits = 16;

    /// <summary>The earliest: whatever is done later wins.</summary>
    public static ChangeStamp Beginning { get; }

    /// <summary>When, by the clock that gave it.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(Clock >> CounterBits);

    /// <summary>The next time of a clock that has shown, or heard of, <paramref name="latest"/>.</summary>
    public static long Next(long latest, DateTimeOffset now) => Math.Max(latest + 1, At(now));

    /// <summary>The first time of a moment.</summary>
    public static long At(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds() << CounterBits;

    public int CompareTo(ChangeStamp other) =>
        Clock != other.Clock ? Clock.CompareTo(other.Clock) : Client.CompareTo(other.Client);
}
