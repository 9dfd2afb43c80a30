using MailTui.Core.Blobs;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>This computer's clock, against that of S3: requests are signed with the time, and refused when it is 15 minutes off.</summary>
internal sealed class ClockCheck : DoctorCheck
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(1);

    private static readonly Finding Right = new(CheckStatus.Ok, "The clock agrees with that of {0}.")
    {
        Holes = ["HOST"],
    };

    private static readonly Finding Off = new(
        CheckStatus.Warning,
        "The clock is {0} s {1} of that of {2}.",
        "Still accepted; from five minutes on things begin to fail.",
        "Set the clock by NTP: sudo timedatectl set-ntp true"
    )
    {
        Holes = ["SECONDS", "AHEAD OR BEHIND", "HOST"],
    };

    private static readonly Finding Wrong = new(
        CheckStatus.Failed,
        "The clock is {0} minutes {1} of that of {2}.",
        "Requests are signed with the time: AWS refuses them when it is 15 minutes off, and certificates seem to be expired.",
        "Set the clock by NTP: sudo timedatectl set-ntp true (on EC2: chrony with 169.254.169.123)."
    )
    {
        Holes = ["MINUTES", "AHEAD OR BEHIND", "HOST"],
    };

    private static readonly Finding Silent = new(CheckStatus.Skipped, "{0} does not say what time it is.")
    {
        Holes = ["HOST"],
    };

    private static readonly Finding Unknown = new(CheckStatus.Skipped, "Not compared. {0}")
    {
        Holes = ["WHAT HAPPENED"],
    };

    public override string Name => "clock";

    public override string Title => "Clock";

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [Right, Off, Wrong, Silent, CommonTexts.IsFolder, Unknown];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.IsBucket)
            return [CommonTexts.IsFolder.With()];
        string service = context.Bucket.Service;
        try
        {
            var before = context.Options.Time.GetUtcNow();
            var there = await context.Bucket.ReadClockAsync(cancellationToken).ConfigureAwait(false);
            var after = context.Options.Time.GetUtcNow();
            if (there is not { } time)
                return [Silent.With(service)];
            var skew = before + (after - before) / 2 - time;
            var side = skew > TimeSpan.Zero ? Phrase.Of($"ahead") : Phrase.Of($"behind");
            return
            [
                skew.Duration() >= Most ? Wrong.With((int)skew.Duration().TotalMinutes, side, service)
                : skew.Duration() >= Noticeable ? Off.With((int)skew.Duration().TotalSeconds, side, service)
                : Right.With(service),
            ];
        }
        catch (StoreException e)
        {
            return [Unknown.With(e.Sentence)];
        }
    }
}
