using MailTui.Core.Blobs;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>How long ago mail came.</summary>
internal sealed class NewestMailCheck : DoctorCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(14);

    private static readonly Finding Recent = new(CheckStatus.Ok, "The newest message came {0} ago.")
    {
        Holes = ["TIME"],
    };

    private static readonly Finding Old = new(
        CheckStatus.Warning,
        "The newest message came {0} ago.",
        "Maybe nobody wrote. Or mail goes elsewhere by now: another rule set was made active, or the MX record was changed.",
        "Send yourself a message. aws ses describe-active-receipt-rule-set shows the active rules; one rule set is active per region, and with none active all mail is refused."
    )
    {
        Holes = ["TIME"],
    };

    private static readonly Finding Unknown = new(
        CheckStatus.Ok,
        "Of the first {0} objects the newest message came {1} ago; there are more, and no order in time."
    )
    {
        Holes = ["NUMBER", "TIME"],
    };

    private static readonly Finding None = new(
        CheckStatus.Warning,
        "There is no message below “{0}” yet.",
        "Nobody wrote yet, or mail does not get here.",
        "Send yourself a message. When it does not come: the MX record (below), and whether the rule set is active: aws ses describe-active-receipt-rule-set"
    )
    {
        Holes = ["PREFIX"],
    };

    public override string Name => "newest";

    public override string Title => "Newest message";

    public override IReadOnlyList<string> Needs => ["bucket"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [Recent, Old, Unknown, None, CommonTexts.IsFolder, CommonTexts.Unreachable];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.IsBucket)
            return [CommonTexts.IsFolder.With()];
        try
        {
            await MailOf.ReadOnAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            return [CommonTexts.Unreachable.With(e.Sentence)];
        }

        if (MailOf.Newest(context) is not { } newest)
            return [None.With(context.Mailbox.Prefix)];
        var age = context.Options.Time.GetUtcNow() - newest.LastModified;
        return
        [
            age > Long && context.Page is { IsTruncated: true } page ? Unknown.With(page.Objects.Count, Ago(age))
            : age > Long ? Old.With(Ago(age))
            : Recent.With(Ago(age)),
        ];
    }

    private static Phrase Ago(TimeSpan age) =>
        age.TotalDays >= 2 ? Phrase.Of($"{(int)age.TotalDays} days")
        : age.TotalHours >= 2 ? Phrase.Of($"{(int)age.TotalHours} hours")
        : Phrase.Of($"{Math.Max(0, (int)age.TotalMinutes)} minutes");
}
