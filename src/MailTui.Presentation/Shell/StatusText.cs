using System.Globalization;
using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;
using MailTui.Presentation.Sync;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>The line above the keys: what goes on, what went wrong and what to do about it. Usually there is none.</summary>
internal static class StatusText
{
    /// <summary>A pass that brings fewer messages than this is over before one has read about it.</summary>
    private const int WorthMentioning = 50;

    private const int BarWidth = 17;

    /// <param name="notice">The answer to the last key, when there is one to give.</param>
    /// <param name="doctor">There is a doctor to point to.</param>
    /// <returns>The most important thing to say; null when all is well.</returns>
    public static ScreenLine? Of(
        MailboxInfo info,
        SyncPresenter sync,
        BackgroundTasks tasks,
        string? notice,
        DateTimeOffset now,
        int width,
        bool doctor
    ) => Find(info, sync, tasks, notice, now, width, doctor)?.Cut(width);

    private static ScreenLine? Find(
        MailboxInfo info,
        SyncPresenter sync,
        BackgroundTasks tasks,
        string? notice,
        DateTimeOffset now,
        int width,
        bool doctor
    )
    {
        if (notice is not null)
            return ScreenLine.Of(" " + notice, Tone.Notice);
        if (tasks.Failure is { } failure)
            return WithDoctor(ScreenLine.Of(" " + failure, Tone.Bad), doctor && tasks.DoctorMayHelp, width);
        if (sync.Problem is { } problem)
            return Problem(problem, sync, now, width, doctor);
        if (Progress(sync) is { } progress)
            return progress;
        if (tasks.Running.FirstOrDefault(task => task.Label.Length > 0) is { } task)
            return ScreenLine.Of($" {task.Label} {task.Progress}".TrimEnd());
        if (sync.LastResult is { Failed: > 0 } result)
            return Unread(result, width);
        return info.IsDemo
            ? ScreenLine
                .Of(" " + Words.Of("demo mailbox — nothing here is real mail"), Tone.Notice)
                .Append(" · " + Words.Of(":setup connects your bucket"), Tone.Faint)
            : null;
    }

    /// <summary>What happened gives way to what comes next when there is no room for both.</summary>
    private static ScreenLine Problem(
        SyncProblem problem,
        SyncPresenter sync,
        DateTimeOffset now,
        int width,
        bool doctor
    )
    {
        if (!problem.Offline)
            return ScreenLine.Spread(
                ScreenLine.Of(" " + problem.Sentence, Tone.Bad),
                ScreenLine.Of((doctor ? ":doctor" : Words.Of("F5 tries again")) + " ", Tone.Faint),
                width
            );

        string since = problem.Since.ToString("HH:mm", CultureInfo.InvariantCulture);
        string retry = sync.IsRunning
            ? Words.Of("trying again")
            : Words.Of($"retry in {Countdown(problem.RetryAt - now)}");
        ScreenLine what = ScreenLine
            .Of(" " + Words.Of($"offline since {since}") + " ", Tone.Bad)
            .Append($"({problem.Sentence.TrimEnd('.')}) · " + Words.Of("reading what is here"));
        return ScreenLine.Spread(what, ScreenLine.Of(retry + (doctor ? " · :doctor" : "") + " "), width);
    }

    /// <summary>A line that tells of a problem, with where to find out more at its end.</summary>
    internal static ScreenLine WithDoctor(ScreenLine line, bool doctor, int width) =>
        doctor ? ScreenLine.Spread(line, ScreenLine.Of(":doctor ", Tone.Faint), width) : line;

    private static ScreenLine? Progress(SyncPresenter sync)
    {
        if (sync.Progress is not { } progress)
            return null;
        string name = $" {(sync.IsFirst ? Words.Of("first sync") : Words.Of("syncing"))}  ";
        if (progress.Total is not { } total)
            return sync.IsFirst
                ? ScreenLine.Of(name, Tone.Strong).Append(Words.Of($"{progress.Listed:N0} messages found"))
                : null;
        if (total < WorthMentioning && !sync.IsFirst)
            return null;

        int done = total == 0 ? BarWidth : (int)(BarWidth * Math.Min(progress.Fetched, total) / total);
        string text = "  " + Words.Of($"{progress.Fetched:N0} of {total:N0}");
        if (progress.Rate > 0)
            text += $" · {Number((long)progress.Rate)}/s";
        if (progress.Remaining is { } remaining)
            text += " · " + Words.Of($"{Duration(remaining)} left");
        return ScreenLine
            .Of(name, Tone.Strong)
            .Append(new string('▓', done), Tone.Accent)
            .Append(new string('░', BarWidth - done), Tone.Faint)
            .Append(text);
    }

    private static ScreenLine Unread(SyncResult result, int width)
    {
        string what = result.Failed == 1 ? Words.Of("1 message") : Words.Of($"{result.Failed:N0} messages");
        string why = result.Failures is [var first, ..] ? $" ({first.Reason.TrimEnd('.')})" : "";
        return ScreenLine.Spread(
            ScreenLine.Of(" " + Words.Of($"{what} could not be read") + why, Tone.Notice),
            ScreenLine.Of(Words.Of("tried again next time") + " ", Tone.Faint),
            width
        );
    }

    /// <summary>In steps of five seconds, so that waiting does not keep a slow line busy.</summary>
    private static string Countdown(TimeSpan left) =>
        left <= TimeSpan.Zero ? Words.Of("a moment")
        : left < TimeSpan.FromMinutes(1) ? Words.Of($"{Number((long)Math.Ceiling(left.TotalSeconds / 5) * 5)} s")
        : Duration(left);

    private static string Duration(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? Words.Of($"{Number((long)Math.Ceiling(time.TotalSeconds))} s")
        : time < TimeSpan.FromHours(1) ? Words.Of($"{Number((long)Math.Ceiling(time.TotalMinutes))} min")
        : Words.Of($"{Number((long)Math.Ceiling(time.TotalHours))} h");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
