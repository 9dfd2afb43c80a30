using MailTui.Core.Blobs;
using MailTui.Core.Text;
using MailTui.Presentation.Tasks;
using MailTui.Testing.Screens;

namespace MailTui.Presentation.Tests.Tasks;

public sealed class BackgroundTasksTests
{
    [Fact]
    public void Work_is_seen_with_its_progress_while_it_runs()
    {
        using var ui = new UiThread();
        using var tasks = new BackgroundTasks();
        var done = new TaskCompletionSource();
        tasks.Run(
            "exporting",
            async (task, _) =>
            {
                task.Report("3 of 9");
                await done.Task;
            }
        );

        Assert.Equal("exporting 3 of 9", $"{tasks.Running[0].Label} {tasks.Running[0].Progress}");
        Task idle = tasks.WhenIdle();
        Assert.False(idle.IsCompleted);
        done.SetResult();
        ui.Settle();
        Assert.True(idle.IsCompleted);
        Assert.Empty(tasks.Running);
    }

    [Fact]
    public void An_expected_failure_becomes_a_sentence()
    {
        using var ui = new UiThread();
        using var tasks = new BackgroundTasks();

        tasks.Run("", (_, _) => throw new StoreUnavailableException(Phrase.Verbatim("S3 does not answer.")));

        Assert.Equal("S3 does not answer.", tasks.Failure);
        tasks.Forget();
        Assert.Null(tasks.Failure);
    }

    [Fact]
    public void Work_that_comes_back_after_the_end_neither_begins_anything_nor_crashes()
    {
        var ui = new UiThread();
        using var tasks = new BackgroundTasks();
        var done = new TaskCompletionSource();
        var thrown = new TaskCompletionSource();
        tasks.Run("", async (_, _) => await done.Task);
        tasks.Run(
            "",
            async (_, _) =>
            {
                await thrown.Task;
                throw new InvalidOperationException("half taken apart");
            }
        );

        tasks.Stop();
        bool begun = false;
        tasks.Run("", (_, _) => Task.FromResult(begun = true));
        done.SetResult();
        thrown.SetResult();
        ui.Settle();
        ui.Dispose();
        // What comes back once there is no UI thread any more.
        tasks.Run("", (_, _) => Task.FromResult(begun = true));

        Assert.False(begun);
        Assert.True(tasks.WhenIdle().IsCompleted);
    }

    [Fact]
    public void The_end_of_the_program_cancels_what_still_runs()
    {
        using var ui = new UiThread();
        var tasks = new BackgroundTasks();
        tasks.Run("", (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, cancellation));

        tasks.Dispose();
        ui.Settle();

        Assert.True(tasks.WhenIdle().IsCompleted);
        Assert.Null(tasks.Failure);
    }
}
