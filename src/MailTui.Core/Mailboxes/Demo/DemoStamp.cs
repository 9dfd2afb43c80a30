using System.Globalization;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// The file that says which demo lies in a directory and since when: written last, so that its presence means that the
/// directory is complete. Its first line is <c>version time</c>, the others are the names of the files.
/// </summary>
/// <param name="Version">The version of the templates; empty when there is no readable stamp.</param>
/// <param name="LaidOut">The time that the dates were counted from, UTC.</param>
/// <param name="Files">The names that were written.</param>
internal sealed record DemoStamp(string Version, DateTimeOffset LaidOut, IReadOnlyList<string> Files)
{
    /// <summary>Begins with a dot: the directory store does not list it.</summary>
    public const string FileName = ".mailtui-demo";

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>The stamp of a directory; an empty one when it is missing or cut short.</summary>
    public static DemoStamp Read(string directory)
    {
        string path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
            return new DemoStamp("", DateTimeOffset.MinValue, []);
        string[] lines = File.ReadAllLines(path);
        string[] head = lines is [string first, ..] ? first.Split(' ') : [];
        return
            head.Length == 2
            && DateTimeOffset.TryParseExact(
                head[1],
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset time
            )
            ? new DemoStamp(head[0], time, lines[1..])
            : new DemoStamp("", DateTimeOffset.MinValue, []);
    }

    /// <summary>False when the templates have changed, the dates are older than a week, or the clock was set back.</summary>
    public bool IsCurrent(string version, DateTimeOffset now) =>
        Version == version && now - LaidOut <= Fresh && LaidOut - now <= TimeSpan.FromDays(1);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Version} {LaidOut.ToUniversalTime():O}\n")
        + string.Concat(Files.Select(file => $"{file}\n"));
}
