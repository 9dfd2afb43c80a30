using System.Globalization;
using MailTui.Core.Index;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>The local database: whole, and room to grow.</summary>
internal sealed class DatabaseCheck : DoctorCheck
{
    private const long Little = 200_000_000;
    private const long TooLittle = 20_000_000;

    private static readonly Finding Whole = new(CheckStatus.Ok, "{0} is whole: {1}; {2} free on its disk.")
    {
        Holes = ["FILE", "SIZE", "SIZE"],
    };

    private static readonly Finding NotYet = new(CheckStatus.Ok, "{0} does not exist yet; {1} free on its disk.")
    {
        Holes = ["FILE", "SIZE"],
    };

    private static readonly Finding Damaged = new(
        CheckStatus.Failed,
        "{0} is damaged: {1}",
        "Messages are read again from the bucket; drafts, outbox and flags that were not shared exist there alone.",
        "Close MailTui, and save what is left: sqlite3 {0} .recover | sqlite3 new.db; then move {0} away and new.db into its place."
    )
    {
        Holes = ["FILE", "WHAT SQLITE FOUND"],
    };

    private static readonly Finding Tight = new(
        CheckStatus.Warning,
        "Only {1} are free on the disk of {0}.",
        "The index needs about 10 kB for each message.",
        "Free some space, lower Cache.MaxMegabytes, or choose another disk with --data."
    )
    {
        Holes = ["FILE", "SIZE"],
    };

    private static readonly Finding Full = new(
        CheckStatus.Failed,
        "Only {1} are free on the disk of {0}.",
        "Nothing more can be stored: no new mail, no drafts.",
        "Free some space, lower Cache.MaxMegabytes, or choose another disk with --data."
    )
    {
        Holes = ["FILE", "SIZE"],
    };

    public override string Name => "database";

    public override string Title => "Local database";

    public override TimeSpan Limit => TimeSpan.FromSeconds(60);

    public override IReadOnlyList<Finding> Findings { get; } = [Whole, NotYet, Damaged, Tight, Full];

    public override Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        string file = context.Options.DatabaseFile;
        long? free = FreeBytes(file);
        var results = new List<CheckResult>();
        try
        {
            if (!File.Exists(file))
                results.Add(NotYet.With(file, Size(free)));
            else
            {
                var found = DatabaseInspection.Run(file, cancellationToken);
                results.Add(
                    found.Problems.Count == 0
                        ? Whole.With(file, Size(found.Bytes), Size(free))
                        : Damaged.With(file, string.Join("; ", found.Problems))
                );
            }
        }
        catch (LocalDatabaseException e)
        {
            results.Add(Damaged.With(file, e.Message));
        }
        if (free < Little)
            results.Add((free < TooLittle ? Full : Tight).With(file, Size(free)));
        return Task.FromResult<IReadOnlyList<CheckResult>>(results);
    }

    /// <summary>Of the disk that holds the nearest folder that exists; null when nobody knows.</summary>
    private static long? FreeBytes(string file)
    {
        try
        {
            string? folder = Path.GetDirectoryName(Path.GetFullPath(file));
            while (folder is not null && !Directory.Exists(folder))
                folder = Path.GetDirectoryName(folder);
            return folder is null ? null : new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static object Size(long? bytes) =>
        bytes is not { } known ? Phrase.Of($"an unknown amount")
        : known >= 1_000_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{known / 1e9:0.0} GB")
        : string.Create(CultureInfo.InvariantCulture, $"{known / 1e6:0.0} MB");
}
