namespace MailTui.Testing.Messages;

/// <summary>Where sentences of tests begin: <c>A.Message().From("ann@example.com").Build()</c>.</summary>
public static class A
{
    /// <summary>A sound message as SES stores it; every property can be changed before it is built.</summary>
    public static MessageBuilder Message() => new();

    /// <summary>A SES message id: 40 characters of <c>[0-9a-v]</c>, the same for the same seed.</summary>
    public static string MessageId(int seed)
    {
        var random = new Random(seed);
        return string.Create(
            40,
            random,
            static (characters, random) =>
            {
                foreach (ref var c in characters)
                    c = "0123456789abcdefghijklmnopqrstuv"[random.Next(32)];
            }
        );
    }
}
