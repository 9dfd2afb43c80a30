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
            using var shell = MakeShell(composition, Outside(composition, editor));
            Configure(shell, composition.Options.Ui);
            var appearance = new Appearance(
                shell,
                TerminalEnvironment.Current,
                composition.Options.Ui,
                composition.Configuration?.Path ?? "the configuration"
            );
            Language.Use(appearance.Language(composition.Environment.Variable));
            using var session = TakeTerminal(composition, appearance);
            Connect(shell, session, editor);
            composition.Watch();
            using var window = new ShellWindow(shell, appearance.Theme);
            appearance.Dress(window);
            var notifications = new Notifications(
                session.Send,
                composition.Environment.Variable,
                () => appearance.IsAscii
            );
            session.SendLast(notifications.Restore);
            using var notifier = MakeNotifier(composition, shell, notifications);
            using var watcher = ConfigurationWatcher.Start(composition.Configuration, composition.Environment);
            Follow(
                watcher,
                composition,
                shell,
                ui =>
                {
                    appearance.Use(ui);
                    notifier.Use(notifications.Use(ui.Notify));
                    Apply(ui, shell);
                }
            );
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

    /// <summary>The world around, as far as it is there.</summary>
    private static OutsideServices Outside(Composition composition, TerminalEditor editor) =>
        new()
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

    /// <summary>As it is configured, with the commands that were run the last time.</summary>
    private static ShellPresenter MakeShell(Composition composition, OutsideServices outside)
    {
        var recent = new RecentCommandsFile(composition.Directories.Data);
        var shell = new ShellPresenter(composition.Mailbox, composition.Environment.Time, outside: outside)
        {
            Threads = composition.Options.Ui.Threads,
            Recent = recent.Read(),
        };
        shell.Recent.Changed += (_, _) => shell.Tasks.Run("", (_, stop) => recent.WriteAsync(shell.Recent, stop));
        return shell;
    }

    /// <summary>Its keys, and when it shows messages beside the list.</summary>
    private static void Configure(ShellPresenter shell, UiOptions ui)
    {
        shell.Keys.Keymap = KeymapBuilder.Build(ui.Keys, ui.Bindings);
        shell.Preview.Mode = Enum.Parse<PreviewMode>(ui.Preview, ignoreCase: true);
    }

    private static TerminalSession TakeTerminal(Composition composition, Appearance appearance) =>
        TerminalSession.Open(
            new TerminalOptions { LogFile = composition.LogPath, BackgroundFound = appearance.OnBackground },
            composition.Loggers.CreateLogger<TerminalSession>()
        );

    /// <summary>What the screen asks of the terminal, it gets; what is written is stored when the terminal goes.</summary>
    private static void Connect(ShellPresenter shell, TerminalSession session, TerminalEditor editor)
    {
        editor.Session = session;
        session.Save = shell.Writing.SaveNow;
        shell.Terminal.RedrawRequested += (_, _) => session.Repaint();
        shell.Terminal.CopyRequested += (_, text) => session.Copy(text);
    }

    private static NewMailNotifier MakeNotifier(
        Composition composition,
        ShellPresenter shell,
        Notifications notifications
    ) =>
        new(
            composition.Mailbox,
            shell.Sync,
            shell.Tasks,
            composition.Environment.Time,
            shell.Post,
            notifications,
            notifications.Use(composition.Options.Ui.Notify)
        );

    /// <summary>Other mailboxes need a program begun anew; anything else that is changed holds at once.</summary>
    /// <param name="use">Has the screen be as it is configured now. On the UI thread.</param>
    private static void Follow(
        ConfigurationWatcher watcher,
        Composition composition,
        ShellPresenter shell,
        Action<UiOptions> use
    )
    {
        string mailboxes = MailboxesOf(composition.Options);
        watcher.Loaded += (_, loaded) =>
            shell.Post(() =>
            {
                if (composition.IsConfigured && MailboxesOf(loaded) != mailboxes)
                {
                    mailboxes = MailboxesOf(loaded);
                    shell.Ending.MailboxesChanged();
                }
                else
                    use(loaded.Ui);
            });
        watcher.Failed += (_, mistake) => shell.Post(() => shell.Say(TerminalText.Line(mistake.Message)));
    }

    /// <summary>The configuration was changed while the program runs: what of it concerns the screen holds at once.</summary>
    private static void Apply(UiOptions ui, ShellPresenter shell)
    {
        shell.Navigation.ShowThreads(ui.Threads);
        Configure(shell, ui);
        shell.Say(Words.Of("The configuration was read again."));
    }

    /// <summary>Equal for options that name the same mailboxes.</summary>
    private static string MailboxesOf(MailTuiOptions options) =>
        JsonSerializer.Serialize(
            new MailTuiOptions { Mailboxes = options.Mailboxes },
            OptionsJson.Default.MailTuiOptions
        );
}
