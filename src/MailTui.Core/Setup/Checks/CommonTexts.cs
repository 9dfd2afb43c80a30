using MailTui.Core.Blobs;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>What more than one check can say.</summary>
internal static class CommonTexts
{
    public static readonly Finding Unmet = new(
        CheckStatus.Skipped,
        "Not looked at, because “{0}” has to be in order first."
    )
    {
        Holes = ["CHECK"],
    };

    public static readonly Finding TooSlow = new(
        CheckStatus.Failed,
        "No answer within {0} seconds.",
        "Something on the way swallows what is sent, as a firewall does, or is very slow.",
        "Check the network, and run the doctor again."
    )
    {
        Holes = ["SECONDS"],
    };

    public static readonly Finding IsFolder = new(
        CheckStatus.Skipped,
        "The mailbox is a folder on this machine: no bucket is used."
    );

    public static readonly Finding NoAddresses = new(
        CheckStatus.Skipped,
        "The mailbox has no Addresses, so there is no domain to look at. List your own addresses in the configuration."
    );

    public static readonly Finding NoSmtp = new(
        CheckStatus.Skipped,
        "The mailbox only receives: the configuration has no Smtp."
    );

    public static readonly Finding Unreachable = new(
        CheckStatus.Failed,
        "{0}",
        "The service was not reached, so nothing is known of bucket or permissions.",
        "Let this machine out on port 443 (security group, route; in a VPC, a gateway endpoint for S3 will do), and check the name server."
    )
    {
        Holes = ["WHAT HAPPENED"],
    };

    /// <summary>Whom a policy has to name.</summary>
    public static Phrase Who(DoctorContext context) =>
        context.Caller is { } caller ? Phrase.Verbatim(caller.Arn) : Phrase.Of($"these credentials");

    /// <summary>What every check of the bucket says when it does not get that far.</summary>
    public static CheckResult? Of(StoreException e) =>
        e is StoreUnavailableException ? Unreachable.With(e.Sentence) : null;
}
