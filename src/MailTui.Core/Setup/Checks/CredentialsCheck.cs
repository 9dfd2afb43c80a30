using MailTui.Core.Blobs;

namespace MailTui.Core.Setup.Checks;

/// <summary>The AWS credentials, and whose they are.</summary>
internal sealed class CredentialsCheck : DoctorCheck
{
    private static readonly Finding Known = new(CheckStatus.Ok, "{0} of account {1}.") { Holes = ["ARN", "ACCOUNT"] };

    private static readonly Finding Root = new(
        CheckStatus.Warning,
        "These are keys of the account's root user ({0}).",
        "They may do everything, close the account included.",
        "Make an IAM user or a role with the policy of mailtui setup --print iam, and delete the root user's keys."
    )
    {
        Holes = ["ARN"],
    };

    private static readonly Finding Refused = new(
        CheckStatus.Failed,
        "{0}",
        "Without credentials that AWS accepts nothing can be read.",
        "On EC2 give the instance a role; elsewhere run “aws configure” or “aws sso login”. aws sts get-caller-identity has to work."
    )
    {
        Holes = ["WHAT AWS SAID"],
    };

    private static readonly Finding Unknown = new(
        CheckStatus.Warning,
        "{0}",
        "Whose the credentials are is not known; the bucket may be reached all the same, as through a gateway endpoint for S3.",
        "Let this machine out on port 443, if you want to know."
    )
    {
        Holes = ["WHAT HAPPENED"],
    };

    private static readonly Finding NoSts = new(
        CheckStatus.Skipped,
        "{0} is not Amazon's: there is no STS to ask whose the credentials are."
    )
    {
        Holes = ["HOST"],
    };

    public override string Name => "credentials";

    public override string Title => "AWS credentials";

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [Known, Root, Refused, Unknown, NoSts, CommonTexts.IsFolder];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.IsBucket)
            return [CommonTexts.IsFolder.With()];
        if (!context.Bucket.HasSts)
            return [NoSts.With(context.Bucket.Service)];
        try
        {
            var caller = await context.Bucket.IdentifyAsync(cancellationToken).ConfigureAwait(false);
            context.Caller = caller;
            return
            [
                (
                    caller.Arn.EndsWith(":root", StringComparison.Ordinal)
                        ? Root.With(caller.Arn)
                        : Known.With(caller.Arn, caller.Account)
                ) with
                {
                    Account = caller.Account,
                },
            ];
        }
        catch (CredentialsException e)
        {
            return [Refused.With(e.Sentence)];
        }
        catch (StoreException e)
        {
            return [Unknown.With(e.Sentence)];
        }
    }
}
