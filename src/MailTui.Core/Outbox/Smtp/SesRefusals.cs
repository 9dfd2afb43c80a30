using System.Text.RegularExpressions;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>Why a message is refused for good (5xx), in words, and what its writer can do.</summary>
internal static partial class SesRefusals
{
    /// <param name="text">Safe to show, on one line.</param>
    /// <param name="said">With the code.</param>
    public static Phrase Problem(int code, string text, string said, SmtpPlace place, string? about)
    {
        if (Unverified().Match(text) is { Success: true } unverified)
            return NotVerified(unverified);
        if (Denied().Match(text) is { Success: true } denied)
            return NotAllowed(denied, place);
        if (SesReplies.Contains(text, "Access denied"))
        {
            return Phrase.Of(
                $"The policy of the SMTP user does not allow this message. Allow ses:SendRawEmail for its sender in IAM, or write from another address."
            );
        }
        if (SesReplies.Contains(text, "MAIL FROM domain not verified"))
        {
            return Phrase.Of(
                $"The MAIL FROM domain of the sender's identity is not verified. Correct its MX record in the DNS, or set the identity in the SES console to use the default MAIL FROM domain when the MX is missing."
            );
        }
        if (SesReplies.Contains(text, "suppress"))
        {
            return Phrase.Of(
                $"{About(about)} is on a suppression list: earlier mail to it bounced or was complained about. When the address is right, remove it from the suppression list in the SES console."
            );
        }
        if (SesReplies.Contains(text, "Configuration set"))
        {
            return Phrase.Of(
                $"SES does not know the configuration set of the message{SesReplies.In(place.Region)}. Correct its X-SES-CONFIGURATION-SET field, or make the set."
            );
        }
        return code switch
        {
            552 when SesReplies.Contains(text, "too long") || SesReplies.Contains(text, "size") => Phrase.Of(
                $"The message is larger than the server takes. Take attachments out, or send a link to them."
            ),
            552 => Phrase.Of($"The server has no room for it: {said}."),
            553 or 501 when Address(text, about) is { } address => Phrase.Of(
                $"{address} is no valid address for the server. Correct it and send again."
            ),
            550 or 551 or 553 or 554 when about is not null => Phrase.Of(
                $"The server does not take mail for {about}: {said}. Correct the address, or leave it out."
            ),
            554 when SesReplies.Contains(text, "Transaction failed") => Phrase.Of(
                $"SES can not read the message: {said}. Correct what it names."
            ),
            555 or 504 => Phrase.Of($"The server does not know what the message needs: {said}."),
            _ => Phrase.Of($"The server refuses the message: {said}. Correct what it names, and send again."),
        };
    }

    private static Phrase NotVerified(Match match)
    {
        string region = match.Groups["region"].Value.ToLowerInvariant();
        string identities = match.Groups["identities"].Value.Trim().TrimEnd('.');
        return identities.Length == 0
            ? Phrase.Of(
                $"SES does not know the sender as verified; in the sandbox, recipients must be verified as well. Verify them in the SES console."
            )
            : Phrase.Of(
                $"Not verified in SES{SesReplies.In(region.Length > 0 ? region : null)}: {identities}. If one of them is the sender: verify its address or domain in the SES console of that region, or send through the region where it is verified. If it is a recipient: the account is in the sandbox, which sends to verified addresses only; verify it, or ask in the SES console for production access."
            );
    }

    private static Phrase NotAllowed(Match match, SmtpPlace place)
    {
        var (user, action, resource) = (match.Groups["user"], match.Groups["action"], match.Groups["resource"]);
        return Phrase.Of(
            $"{user} may not do {action} on {resource}{SesReplies.In(place.Region)}. Add that action and resource to the user's policy in IAM (or to the identity's own policy), or write from another address."
        );
    }

    private static string? Address(string text, string? about) =>
        Invalid().Match(text) is { Success: true } match && match.Groups["address"].Value.Length > 0
            ? match.Groups["address"].Value
        : SesReplies.Contains(text, "invalid") ? about
        : null;

    private static Phrase About(string? about) => about is null ? Phrase.Of($"A recipient") : Phrase.Verbatim(about);

    [GeneratedRegex(
        @"Email address is not verified\.?(\s*The following identities failed the check( in region (?<region>[A-Za-z0-9-]+))?:(?<identities>.*))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unverified();

    [GeneratedRegex(
        @"Access denied:\s*User\s+[`'""]?(?<user>\S+?)[`'""]?\s+is not authorized to perform:?\s*[`'""]?(?<action>ses:\w+)[`'""]?\s+on resource:?\s*[`'""]?(?<resource>[^\s`'""]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"<(?<address>[^<>]*)>\s*:?\s*Invalid email address",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Invalid();
}
