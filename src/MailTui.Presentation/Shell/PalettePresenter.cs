using MailTui.Core.Index;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Search;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>
/// Commands by their names: what is typed narrows them, a name and a blank begin what the command is told. UI thread.
/// </summary>
public sealed class PalettePresenter : IOverlay
{
    private readonly ShellPresenter _shell;
    private readonly ArgumentCompleter _completer;
    private readonly LineEditor _line = new();
    private IReadOnlyList<PaletteEntry> _all = [];
    private IReadOnlyList<PaletteEntry> _found = [];
    private PaletteEntry? _told;
    private string _problem = "";

    internal PalettePresenter(ShellPresenter shell, QueryCompleter queries)
    {
        _shell = shell;
        _completer = new(shell, queries);
        _completer.Changed += (_, _) => OnChanged();
    }

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public bool IsOpen { get; private set; }

    public CommandContexts Context => CommandContexts.Palette;

    /// <summary>The row that Enter means; -1: what is typed.</summary>
    public int SelectedRow { get; private set; }

    public int Top { get; private set; }

    public int Height { get; private set; } = 1;

    public int PageSize => Height;

    /// <summary>Commands, or what an argument may become.</summary>
    public int Rows => _told is null ? _found.Count : _completer.Candidates.Count;

    private string Argument =>
        _told is { } told && _line.Text.Length > told.Command.Name.Length
            ? _line.Text[(told.Command.Name.Length + 1)..].Trim()
            : "";

    internal void Open()
    {
        _all =
        [
            .. CommandTable
                .All.Where(command => (command.Contexts & ~CommandContexts.Palette) != 0)
                .Select(command => new PaletteEntry(command, KeyOf(command), command.WhyNot(_shell), [])),
        ];
        if (_shell.Sidebar.IsStale)
            _shell.Sidebar.Refresh();
        IsOpen = true;
        _line.Set("");
        OnEdited();
    }

    public void Close()
    {
        (IsOpen, _told) = (false, null);
        _completer.Clear();
        OnChanged();
    }

    public void Resize(int width, int height)
    {
        if (height < 1 || height == Height)
            return;
        Height = height;
        Reveal();
    }

    public void MoveBy(int lines) =>
        MoveTo(_told is not null && SelectedRow < 0 && lines > 0 ? lines - 1 : SelectedRow + lines);

    public void MoveTo(int line)
    {
        SelectedRow = Rows == 0 ? -1 : Math.Clamp(line, 0, Rows - 1);
        Reveal();
        OnChanged();
    }

    /// <summary>Scrolls without choosing, as a mouse wheel does.</summary>
    public void ScrollBy(int rows)
    {
        Top = Math.Clamp(Top + rows, 0, Math.Max(0, Rows - Height));
        OnChanged();
    }

    /// <summary>What is typed, in the place of the title.</summary>
    public ScreenLine Line(int width) =>
        ScreenLine.Spread(
            TypedLine.Of(ScreenLine.Of(" : ", Tone.Accent), _line, width - Cells.Width(_problem) - 6),
            _problem.Length > 0 ? ScreenLine.Of(_problem + " ", Tone.Bad) : ScreenLine.Empty,
            width
        );

    /// <summary>A row, or what there is to say where there is none.</summary>
    public ScreenLine Row(int row, int width)
    {
        if (row < Rows)
            return _told is null
                ? PaletteLine.Of(_found[row], width)
                : ScreenLine.Of(Cells.Cut("   " + _completer.Candidates[row], width));
        return Rows == 0 && row == 1 ? ScreenLine.Of("   " + Hint(), Tone.Faint).Cut(width) : ScreenLine.Empty;
    }

    /// <summary>The command in a row, for tests and views; null for what is none.</summary>
    public ICommand? CommandAt(int row) => _told is null ? _found.ElementAtOrDefault(row)?.Command : null;

    internal void Type(string text)
    {
        _line.Insert(text);
        OnEdited();
    }

    internal void Edit(KeyStroke stroke)
    {
        if (stroke.ToString() == "Backspace" && _line.Text.Length == 0)
            Close();
        else if (_line.Press(stroke.ToString()))
            OnEdited();
    }

    /// <summary>What is chosen goes into the line; again, the next candidate.</summary>
    internal void Complete()
    {
        if (Rows == 0)
            return;
        if (_told is null)
        {
            ICommand command = _found[Math.Max(0, SelectedRow)].Command;
            _line.Set(command.Argument is null ? command.Name : command.Name + " ");
            OnEdited();
            return;
        }

        SelectedRow = (SelectedRow + 1) % Rows;
        _line.Set($"{_told.Command.Name} {_completer.With(SelectedRow)}");
        Reveal();
        OnChanged();
    }

    /// <summary>A row was clicked.</summary>
    internal void Choose(int row)
    {
        if (row < 0 || row >= Rows)
            return;
        MoveTo(row);
        Accept();
    }

    /// <summary>Runs what is chosen, or asks on for what it must be told.</summary>
    internal void Accept()
    {
        if (_told is { } told)
            AcceptArgument(told);
        else if (_found.ElementAtOrDefault(SelectedRow) is { } chosen)
        {
            if (chosen.Reason is { } reason)
                _shell.Say(reason);
            else if (chosen.Command.Argument is { Required: true })
                Complete();
            else
                Run(chosen.Command, "");
        }
    }

    private void AcceptArgument(PaletteEntry told)
    {
        if (SelectedRow >= 0 && _completer.With(SelectedRow).Trim() != Argument)
        {
            // Of a query, a candidate is only a piece.
            bool whole = told.Command.Argument?.Kind != ArgumentKind.Query;
            _line.Set($"{told.Command.Name} {_completer.With(SelectedRow)}");
            if (!whole)
            {
                OnEdited();
                return;
            }
        }

        if (told.Reason is { } reason)
            _shell.Say(reason);
        else if (Argument.Length == 0 && told.Command.Argument is { Required: true })
            OnChanged();
        else if (IsUnderstood(told.Command))
            Run(told.Command, Argument);
    }

    private bool IsUnderstood(ICommand command)
    {
        try
        {
            if (command.Argument?.Kind == ArgumentKind.Query)
                MailboxQueryParser.Parse(Argument);
            return true;
        }
        catch (MailboxQueryException mistake)
        {
            _problem = mistake.Message;
            OnChanged();
            return false;
        }
    }

    private void Run(ICommand command, string argument)
    {
        Close();
        _shell.Recent.Add(command.Name);
        _shell.Keys.Run(command, argument);
    }

    private void OnEdited()
    {
        _problem = "";
        int space = _line.Text.IndexOf(' ', StringComparison.Ordinal);
        _told =
            space < 0
                ? null
                : _all.FirstOrDefault(entry =>
                    entry.Command.Argument is not null && entry.Command.Name == _line.Text[..space]
                );
        Top = 0;
        if (_told is { Command.Argument: { } argument })
        {
            _completer.Update(argument, _line.Text[(space + 1)..].TrimStart());
            SelectedRow = -1;
        }
        else
        {
            _found = PaletteSearch.Find(_all, _shell.Recent.Names, _line.Text);
            SelectedRow = _found.Count == 0 ? -1 : 0;
        }

        OnChanged();
    }

    private string Hint() =>
        _told is not { } told ? Words.Of("No command is called that.")
        : told.Reason is { } reason ? reason
        : Words.Of(told.Command.Description);

    /// <summary>The key to learn: where one is, else anywhere.</summary>
    private string KeyOf(ICommand command) =>
        ContextWords
            .All.Where(context => (context & CommandContexts.Typing) == 0)
            .Prepend(_shell.Context)
            .SelectMany(context => _shell.Keys.Keymap.Of(command, context))
            .FirstOrDefault()
            .ToString();

    private void Reveal() =>
        Top = SelectedRow < 0 ? 0 : Math.Clamp(Top, Math.Max(0, SelectedRow - Height + 1), SelectedRow);

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
