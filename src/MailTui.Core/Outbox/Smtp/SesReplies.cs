using System.Globalization;
using System.Text.RegularExpressions;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>What replies of an SMTP server mean, those of SES above all, and what is to be done about them.</summary>
internal static partial class SesReplies
{
    private const int MostRead = 4096;
    private const int MostSaid = 400;
    private static readonly Phrase Again = Phrase.Of($"It is tried again by itself.");

    /// <param name="code">RFC 5321 §4.2.</param>
    /// <param name="text">Without the code; its lines separated by <c>\n</c>.</param>
    /// <param name="stage">What it answers.</param>
    /// <param name="place">Who said it.</param>
    /// <param name="about">The recipient that it is about; null when it is about none.</param>
    public static SesReply Of(int code, string text, SmtpStage stage, SmtpPlace place, string? about = null)
    {
        // A reply is a few lines; what is longer is no use to anybody.
        text = text.Length > MostRead ? text[..MostRead] : text;
        string said = Said(code, text);
        return (code / 100) switch
        {
            2 when stage == SmtpStage.Ended => new(SesReplyKind.Accepted, said, Phrase.Nothing, SesId(code, text)),
            4 => Later(code, text, said, stage),
            5 => Never(code, TerminalText.Line(text), said, stage, place, about),
            _ when stage == SmtpStage.Ended => SmtpFailures.Unknown(said),
            _ => new(SesReplyKind.Temporary, said, Phrase.Of($"{place} said something that answers nothing. {Again}")),
        };
    }

    /// <summary>One line: the code and what stands after it.</summary>
    public static string Said(int code, string text)
    {
        string line = TerminalText.Line($"{code.ToString(CultureInfo.InvariantCulture)} {text}").Trim();
        return line.Length <= MostSaid ? line : line[..TerminalText.ClusterStart(line, MostSaid)] + "…";
    }

    // Others put their own words after 250: only what looks like an id of SES is one.
    private static string? SesId(int code, string text) =>
        code == 250 && AcceptedAs().Match(text) is { Success: true } match ? match.Groups["id"].Value : null;

    private static SesReply Later(int code, string text, string said, SmtpStage stage)
    {
        if (Contains(text, "Daily message quota"))
        {
            return new(
                SesReplyKind.DailyQuota,
                said,
                Phrase.Of(
                    $"The account has sent as many messages within 24 hours as SES lets it. It is tried again every hour. A higher quota is asked for in the SES console; in the sandbox it is 200 messages a day."
                )
            );
        }
        if (Contains(text, "Maximum sending rate"))
        {
            return new(
                SesReplyKind.Throttled,
                said,
                Phrase.Of(
                    $"More messages in a second than SES lets this account send (in the sandbox: one). The outbox goes on more slowly."
                )
            );
        }
        Phrase what = (code, stage) switch
        {
            (421, _) when Contains(text, "concurrent") => Phrase.Of(
                $"There are too many connections to the server at once."
            ),
            (421, _) => Phrase.Of($"The server ended the connection."),
            (_, SmtpStage.Authenticating) => Phrase.Of($"The server could not check the password just now."),
            _ => Phrase.Of($"The server does not take the message just now."),
        };
        return new(SesReplyKind.Temporary, said, Phrase.Join(" ", [what, Again]));
    }

    private static SesReply Never(int code, string text, string said, SmtpStage stage, SmtpPlace place, string? about)
    {
        if (Contains(text, "Account not subscribed"))
        {
            return new(
                SesReplyKind.Blocked,
                said,
                Phrase.Of(
                    $"The AWS account of this user name does not use SES{In(place.Region)}. Open SES once in the console of that region, or name the SMTP host of the region that you use."
                )
            );
        }
        if (Contains(text, "suspended for this account") || Contains(text, "paused for this account"))
        {
            return new(
                SesReplyKind.Blocked,
                said,
                Phrase.Of(
                    $"AWS has stopped this account from sending. What to do stands in AWS's mail to the account's owner and in the SES console."
                )
            );
        }
        if (code == 530)
            return new(SesReplyKind.Blocked, said, SmtpFailures.NoCredentials(place));
        if (stage == SmtpStage.Authenticating)
            return new(SesReplyKind.Blocked, said, NotLetIn(code, place));
        if (stage == SmtpStage.Connecting)
            return new(
                SesReplyKind.Blocked,
                said,
                Phrase.Of($"{place} does not talk to us. Check Smtp.Host and Smtp.Port.")
            );
        return new(SesReplyKind.Permanent, said, SesRefusals.Problem(code, text, said, place, about));
    }

    private static Phrase NotLetIn(int code, SmtpPlace place) =>
        code is 535 && place.Region is { } region
            ? Phrase.Of(
                $"SES does not know this user name and password in {region}. SMTP passwords hold for one region, and they are not the keys of an IAM user: make SMTP credentials in the SES console of {region}, or name the host of the region that they are from."
            )
            : Phrase.Of($"{place} does not accept this user name and password. Check Smtp.UserName and the password.");

    internal static bool Contains(string text, string words) =>
        text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>To put after a word: nothing, or the region.</summary>
    internal static Phrase In(string? region) => region is null ? Phrase.Nothing : Phrase.Of($" in {region}");

    [GeneratedRegex(@"^[Oo][Kk]\s+(?<id>[0-9a-z-]{20,128})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AcceptedAs();
}
