using MailTui.Core.Mailboxes;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>What stands around the panes, and in them where they have nothing to show. UI thread.</summary>
public sealed class ShellLines
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;

    internal ShellLines(ShellPresenter shell, IMailbox mailbox) => (_shell, _mailbox) = (shell, mailbox);

    /// <summary>The first line: where one is, or what is typed.</summary>
    public ScreenLine Title =>
        _shell.Prompt.IsOpen ? _shell.Prompt.Line(Width)
        : _shell.Search.IsOpen ? _shell.Search.Line(Width)
        : _shell.Palette.IsOpen ? _shell.Palette.Line(Width)
        : _shell.Help.IsOpen ? _shell.Help.Line(Width)
        : _shell.Overlay == _shell.Setup ? _shell.Setup.Title(Width)
        : TitleText.Of(_mailbox.Info, _shell.List, _shell.Sync, _shell.Marks.Count, Width);

    /// <summary>Null when there is nothing to say.</summary>
    public ScreenLine? Status =>
        _shell.Question.IsOpen ? _shell.Question.Line(Width)
        : Notice is null && _shell.Tasks.Failure is null && _shell.Sending.Line is { } sending ? sending.Cut(Width)
        : StatusText.Of(_mailbox.Info, _shell.Sync, _shell.Tasks, Notice, _shell.Now, Width, _shell.Doctor.IsThere);

    /// <summary>The last line: the keys that matter here.</summary>
    public ScreenLine Footer => FooterText.Of(_shell, Width);

    /// <summary>What may follow the prefix that was pressed; null when none was, or only just.</summary>
    public WhichKey? Popup =>
        _shell.Keys.IsWaiting ? WhichKey.Of(_shell.Keys.Keymap, _shell.Context, _shell.Keys.Pending) : null;

    /// <summary>What the list says when it has no rows.</summary>
    public string EmptyList => EmptyListText.Of(_shell.List, _shell.Sync);

    /// <summary>The answer to the last key, as a sentence; null when there is none to give.</summary>
    internal string? Notice { get; set; }

    private int Width => _shell.Width;

    /// <summary>The key that the footer shows at a column; null where it shows none.</summary>
    public KeyChord? KeyInFooter(int column) => FooterText.KeyAt(_shell, Width, column);
}
