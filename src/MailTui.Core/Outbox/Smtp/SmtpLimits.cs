namespace MailTui.Core.Outbox.Smtp;

/// <summary>How long a server may take.</summary>
/// <param name="Connect">To connect, TLS included.</param>
/// <param name="Command">For each reply, and for each piece of a message to go out.</param>
/// <param name="Final">For the reply to the whole message: servers look through it first (RFC 5321 §4.5.3.2.6 asks for ten minutes).</param>
/// <param name="Quit">To be told goodbye.</param>
/// <param name="Idle">A connection that was silent for longer is taken for gone: SES drops it after ten seconds.</param>
/// <param name="Recipients">Of one message; SES takes 50.</param>
internal sealed record SmtpLimits(
    TimeSpan Connect,
    TimeSpan Command,
    TimeSpan Final,
    TimeSpan Quit,
    TimeSpan Idle,
    int Recipients
)
{
    public static SmtpLimits Default { get; } =
        new(
            TimeSpan.FromSeconds(15),
            TimeSpan.FromSeconds(60),
            TimeSpan.FromMinutes(5),
            TimeSpan.FromSeconds(2),
            TimeSpan.FromSeconds(8),
            50
        );
}
