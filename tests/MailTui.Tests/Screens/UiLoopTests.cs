using MailTui.Presentation.Shell;
using MailTui.Testing.Mailboxes;
using MailTui.Views;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace MailTui.Tests.Screens;

[Collection(ScreenCollection.Name)]
public sealed class UiLoopTests
{
    /// <summary>Presenters rely on it: what they await comes back to the thread that draws.</summary>
    [Fact]
    public void Work_that_ends_on_another_thread_comes_back_to_the_UI_thread()
    {
        var mailbox = new FakeMailbox(3) { AnswersElsewhere = true };
        using IApplication app = Application.Create();
        app.Init(DriverRegistry.Names.ANSI);
        using var shell = new ShellPresenter(mailbox, TimeProvider.System);
        using var window = new ShellWindow(shell, Theme.Default);
        var threads = new HashSet<int>();
        shell.Sync.Changed += (_, _) => threads.Add(Environment.CurrentManagedThreadId);
        shell.List.Changed += (_, _) => threads.Add(Environment.CurrentManagedThreadId);
        shell.Changed += (_, _) =>
        {
            if (shell.Sync.LastSuccess is not null && shell.List.Total > 0 && shell.Tasks.Running.Count == 0)
                app.RequestStop();
        };
        app.AddTimeout(TimeSpan.FromSeconds(20), () => throw new TimeoutException("The mail never came."));

        app.Run(window);

        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }
}
