using System.Text.Json;
using MailTui.Core.Programs;
using MailTui.Core.Text;
using MailTui.Options;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Notifications;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using MailTui.Terminal;
using Microsoft.Extensions.Logging;

namespace MailTui.Views;

/// <summary>Takes the terminal, shows a mailbox until the user quits, and gives the terminal back.</summary>
internal static class FullScreen
{
    /// <param name="command">The name of what is done first; null: nothing.</param>
    /// <exception cref="NotATerminalException">There is no terminal.</exception>
    public static FullScreenEnd Run(Composition composition, string? command = null)
    {
        try
        {
            var editor = new TerminalEditor(composition.Options.Compose.Editor, composition.Environment.Variable);
            var outside = new OutsideServices
            {
                Checkups = composition.Checkups is { } checkups
                    ? (columns, rows) => checkups.OnScreen(composition.Only, columns, rows)
                    : null,
                Desktop = Desktop.Find(composition.Environment.Variable),
                Editor = editor,
                Templates = composition.Templates,
                Setup = new ProgramSetup(composition.Environment, composition.Configuration),
                UndoSend = TimeSpan.FromSeconds(composition.Options.Compose.UndoSendSeconds),
            };
            UiOptions ui = composition.Options.Ui;
            var recent = new RecentCommandsFile(composition.Directories.Data);
            using var shell = new ShellPresenter(composition.Mailbox, composition.Environment.Time, outside: outside)
            {
                Threads = ui.Threads,
                Recent = recent.Read(),
            };
            shell.Keys.Keymap = KeymapBuilder.Build(ui.Keys, ui.Bindings);
            shell.Preview.Mode = ModeOf(ui);
            shell.Recent.Changed += (_, _) => shell.Tasks.Run("", (_, stop) => recent.WriteAsync(shell.Recent, stop));
            var appearance = new Appearance(
                shell,
                TerminalEnvironment.Current,
                ui,
                composition.Configuration?.Path ?? "the configuration"
            );
            Language.Use(appearance.Language(composition.Environment.Variable));
            var options = new TerminalOptions
            {
                LogFile = composition.LogPath,
                BackgroundFound = appearance.OnBackground,
            };
            using var session = TerminalSession.Open(options, composition.Loggers.CreateLogger<TerminalSession>());
            editor.Session = session;
            session.Save = shell.Writing.SaveNow;
            composition.Watch();
            shell.Terminal.RedrawRequested += (_, _) => session.Repaint();
            shell.Terminal.CopyRequested += (_, text) => session.Copy(text);
            using var window = new ShellWindow(shell, appearance.Theme);
            appearance.Dress(window);
            var notifications = new Notifications(
                session.Send,
                composition.Environment.Variable,
                () => appearance.IsAscii
            );
            session.SendLast(notifications.Restore);
            using var notifier = new NewMailNotifier(
                composition.Mailbox,
                shell.Sync,
                shell.Tasks,
                composition.Environment.Time,
                shell.Post,
                notifications,
                notifications.Use(composition.Options.Ui.Notify)
            );
            using var watcher = ConfigurationWatcher.Start(composition.Configuration, composition.Environment);
            string mailboxes = MailboxesOf(composition.Options);
            watcher.Loaded += (_, loaded) =>
                shell.Post(() =>
                {
                    if (composition.IsConfigured && MailboxesOf(loaded) != mailboxes)
                    {
                        mailboxes = MailboxesOf(loaded);
                        shell.Ending.MailboxesChanged();
                        return;
                    }

                    appearance.Use(loaded.Ui);
                    notifier.Use(notifications.Use(loaded.Ui.Notify));
                    Apply(loaded.Ui, shell);
                });
            watcher.Failed += (_, mistake) => shell.Post(() => shell.Say(TerminalText.Line(mistake.Message)));
            if (command is not null)
                shell.Started += (_, _) => shell.Run(command);
            return new FullScreenEnd(session.Run(window), shell.Ending.Reopening);
        }
        finally
        {
            // The toolkit's loop is over: nothing may be posted to it any more.
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    /// <summary>The configuration was changed while the program runs: what of it concerns the screen holds at once.</summary>
    private static void Apply(UiOptions ui, ShellPresenter shell)
    {
        shell.Keys.Keymap = KeymapBuilder.Build(ui.Keys, ui.Bindings);
        shell.Navigation.ShowThreads(ui.Threads);
        shell.Preview.Mode = ModeOf(ui);
        shell.Say(Words.Of("The configuration was read again."));
    }

    /// <summary>Equal for options that name the same mailboxes.</summary>
    private static string MailboxesOf(MailTuiOptions options) =>
        JsonSerializer.Serialize(
            new MailTuiOptions { Mailboxes = options.Mailboxes },
            OptionsJson.Default.MailTuiOptions
        );

    private static PreviewMode ModeOf(UiOptions ui) => Enum.Parse<PreviewMode>(ui.Preview, ignoreCase: true);
}
