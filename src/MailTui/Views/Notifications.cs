using MailTui.Core.Programs;
using MailTui.Options;
using MailTui.Presentation.Notifications;
using MailTui.Presentation.Text;
using MailTui.Terminal;

namespace MailTui.Views;

/// <summary>Notifications by the terminal and by a command of the user's.</summary>
/// <param name="write">To the terminal, with the next frame.</param>
/// <param name="ascii">It knows ASCII alone.</param>
internal sealed class Notifications(Action<string> write, Func<string, string?> variable, Func<bool> ascii)
    : INotifications
{
    private string? _title;

    public DesktopNotification Desktop { get; private set; }

    /// <summary>As the configuration says; it was validated.</summary>
    public NotificationSettings Use(NotifyOptions options)
    {
        Desktop = options.Desktop switch
        {
            "osc9" => DesktopNotification.Osc9,
            "osc777" => DesktopNotification.Osc777,
            "auto" => Detect(variable),
            _ => DesktopNotification.None,
        };
        return new NotificationSettings
        {
            Bell = options.Bell,
            Desktop = Desktop != DesktopNotification.None,
            Title = options.Title,
            Command = [.. options.Command],
            Quiet = options.Quiet is { } quiet && QuietHours.TryParse(quiet, out QuietHours hours) ? hours : null,
        };
    }

    public void Ring() => write(NotificationSequences.Bell);

    public void ShowOnDesktop(NewMail mail)
    {
        string title = Shown(mail.Count == 1 ? mail.Sender : Words.Of($"{mail.Count:N0} new messages"));
        string body = Shown(mail.Count == 1 ? mail.Subject : $"{mail.Sender}: {mail.Subject}");
        string sequence =
            Desktop == DesktopNotification.Osc777
                ? NotificationSequences.Osc777(title, body)
                : NotificationSequences.Osc9(title, body);
        write(string.IsNullOrEmpty(variable("TMUX")) ? sequence : NotificationSequences.ThroughTmux(sequence));
    }

    public void ShowTitle(string mailbox, int unread)
    {
        string title = Shown(unread == 0 ? $"{mailbox} · MailTui" : $"({unread}) {mailbox} · MailTui");
        if (title == _title)
            return;
        write((_title is null ? NotificationSequences.KeepTitle : "") + NotificationSequences.Title(title));
        _title = title;
    }

    /// <summary>What undoes it all; null when there is nothing.</summary>
    public string? Restore() => _title is null ? null : NotificationSequences.RestoreTitle;

    public Task RunAsync(IReadOnlyList<string> command, NewMail mail, CancellationToken cancellationToken) =>
        HookCommand.RunAsync(command, mail.Variables, TimeProvider.System, cancellationToken);

    private string Shown(string text) => ascii() ? PlainText.Ascii(text) : text;

    private static DesktopNotification Detect(Func<string, string?> variable)
    {
        bool IsSet(string name) => !string.IsNullOrEmpty(variable(name));

        string term = variable("TERM") ?? "";
        if (
            variable("TERM_PROGRAM") is "iTerm.app" or "WezTerm" or "ghostty"
            || IsSet("WT_SESSION")
            || term is "xterm-kitty" or "xterm-ghostty"
        )
            return DesktopNotification.Osc9;
        return
            IsSet("VTE_VERSION")
            || term.StartsWith("foot", StringComparison.Ordinal)
            || term.StartsWith("rxvt", StringComparison.Ordinal)
            ? DesktopNotification.Osc777
            : DesktopNotification.None;
    }
}
