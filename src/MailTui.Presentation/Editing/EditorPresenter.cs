using MailTui.Presentation.Text;

namespace MailTui.Presentation.Editing;

/// <summary>
/// The text of a message that is being written, on the screen: what is seen of it, where the caret stands, and what the keys
/// do. UI thread.
/// </summary>
/// <remarks>
/// The text takes one cell less than there is, so that the caret has room behind a full row. A place between two rows is on
/// the second of them. Looking round with the wheel leaves the caret where it is; whatever moves it or changes the text shows it.
/// </remarks>
public sealed class EditorPresenter
{
    private readonly TextEditor _editor = new();
    private readonly WrappedText _wrapped;
    private readonly EditorRows _rows;
    private readonly EditorActions _actions;
    private IReadOnlyList<ScreenLine>? _lines;
    private TextRange? _found;

    // The column that rows are left and come to; null: where the caret is.
    private int? _goal;

    // A row begins there.
    private TextPosition _top;

    public EditorPresenter()
    {
        _wrapped = new(_editor.Buffer) { Width = Width - 1 };
        _rows = new(_editor.Buffer, _wrapped);
        _actions = new(_editor);
        _editor.Buffer.Edited += (_, edit) => OnEdited(edit);
    }

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    /// <summary>The text is another one now: once after each key or paste, before <see cref="Changed"/>.</summary>
    public event EventHandler? TextChanged;

    /// <inheritdoc cref="TextBuffer.Text"/>
    public string Text => _editor.Buffer.Text;

    /// <inheritdoc cref="TextBuffer.Length"/>
    public int Length => _editor.Buffer.Length;

    /// <inheritdoc cref="TextBuffer.Revision"/>
    public long Revision => _editor.Buffer.Revision;

    public TextPosition Caret => _editor.Caret;

    /// <summary>Null when nothing is selected.</summary>
    public string? SelectedText => _editor.Selection is { } selection ? _editor.Buffer.TextIn(selection) : null;

    /// <summary>What was last killed or copied; empty when nothing was.</summary>
    public string Killed => _editor.Killed;

    public bool CanUndo => _editor.CanUndo;

    public bool CanRedo => _editor.CanRedo;

    public int Width { get; private set; } = 80;

    public int Height { get; private set; } = 1;

    /// <summary>One row less than there are, so that the eye finds its place.</summary>
    public int PageSize => Math.Max(1, Height - 1);

    /// <summary>What is on the first row of the screen.</summary>
    public RowPlace ScrollTop => _wrapped.RowAt(_top);

    /// <summary>The rows that are seen; fewer than <see cref="Height"/> where the text ends.</summary>
    public IReadOnlyList<ScreenLine> Lines => _lines ??= Visible();

    /// <summary>Where the caret is, in cells of the window; null when it was scrolled out of it.</summary>
    public (int Row, int Column)? Cursor =>
        RowOnScreen(_wrapped.RowAt(Caret)) is { } row ? (row, Math.Min(_wrapped.Column(Caret), Width - 1)) : null;

    /// <summary>Begins with a text; nothing leads back from it. The caret stands before it.</summary>
    public void Load(string text) =>
        Change(() =>
        {
            _editor.Load(text);
            _top = default;
        });

    /// <summary>Another text, as from an editor outside; one step to undo.</summary>
    public void ReplaceAll(string text) => Change(() => _editor.ReplaceAll(text));

    /// <summary>The view has another size now; what is on the first row stays there as far as the caret is still seen.</summary>
    public void Resize(int width, int height)
    {
        if (width < 1 || height < 1 || (width == Width && height == Height))
            return;
        bool sees = Cursor is not null;
        (Width, Height) = (width, height);
        _wrapped.Width = Math.Max(1, width - 1);
        _top = Start(_wrapped.RowAt(_top));
        if (sees)
            ShowCaret();
        OnChanged();
    }

    /// <summary>Types or pastes, whatever it is and however much.</summary>
    public void Type(string text) => Change(() => _editor.Type(text));

    /// <summary>A key of <see cref="EditorKeys"/>.</summary>
    /// <returns>False for a key that has no meaning here.</returns>
    public bool Press(string key)
    {
        if (EditorKeys.Find(key, out bool selects) is not { } found)
            return false;
        if (found.Motion is { } motion)
            Move(motion, selects);
        else if (found.Action is { } action)
            Do(action);
        return true;
    }

    public void Do(EditorAction action) => Change(() => _actions.Do(action));

    /// <param name="select">What it moves over.</param>
    public void Move(EditorMotion motion, bool select = false)
    {
        int? goal = null;
        TextPosition to = motion switch
        {
            EditorMotion.Up => Rows(-1),
            EditorMotion.Down => Rows(1),
            EditorMotion.PageUp => Page(-1),
            EditorMotion.PageDown => Page(1),
            EditorMotion.LineStart => RowStart(),
            EditorMotion.LineEnd => RowEnd(),
            _ => _actions.Target(motion),
        };
        Change(() => _editor.MoveTo(to, select), goal);

        TextPosition Rows(int rows)
        {
            goal = _goal ?? _wrapped.Column(Caret);
            RowPlace from = _wrapped.RowAt(Caret);
            RowPlace row = _wrapped.Moved(from, rows);
            // Beyond the first row and the last, there are the ends of the text.
            return row != from ? new(row.Line, _wrapped.OffsetAt(row, goal.Value))
                : rows < 0 ? default
                : _editor.Buffer.End;
        }

        TextPosition Page(int direction)
        {
            TextPosition place = Rows(direction * PageSize);
            ScrollTo(_wrapped.Moved(ScrollTop, direction * PageSize));
            return place;
        }
    }

    /// <summary>The caret to a cell of the window, or the nearest place before it.</summary>
    public void MoveTo(int row, int column, bool select = false)
    {
        RowPlace place = _wrapped.Moved(ScrollTop, Math.Clamp(row, 0, Height - 1));
        Change(() => _editor.MoveTo(new(place.Line, _wrapped.OffsetAt(place, Math.Max(0, column))), select));
    }

    /// <summary>The caret to a place in the text, or the nearest border of a cluster before it.</summary>
    public void MoveTo(TextPosition place, bool select = false) => Change(() => _editor.MoveTo(place, select));

    /// <summary>Looks so many rows further down, or up where negative.</summary>
    public void ScrollBy(int rows)
    {
        ScrollTo(_wrapped.Moved(ScrollTop, rows));
        OnChanged();
    }

    /// <summary>Moves to the next place where it stands, going round, and shows it. Case does not matter.</summary>
    /// <returns>False when there is none.</returns>
    public bool Find(string what, bool backward = false)
    {
        TextPosition from = _found is null || backward ? Caret : _editor.After(Caret);
        if (TextFinder.Find(_editor.Buffer.Lines, what, from, backward) is not { } found)
            return false;
        Change(() => _editor.MoveTo(found.Start, select: false));
        _found = found;
        OnChanged();
        return true;
    }

    /// <summary>Does something with the text or the caret, and shows what came of it.</summary>
    private void Change(Action change, int? goal = null)
    {
        long revision = Revision;
        _found = null;
        change();
        _goal = goal;
        ShowCaret();
        if (Revision != revision)
            TextChanged?.Invoke(this, EventArgs.Empty);
        OnChanged();
    }

    private TextPosition RowStart()
    {
        TextPosition start = Start(_wrapped.RowAt(Caret));
        return start == Caret ? Caret with { Offset = 0 } : start;
    }

    private TextPosition RowEnd()
    {
        RowPlace row = _wrapped.RowAt(Caret);
        int last = _wrapped.LastPlace(row);
        return last > Caret.Offset ? Caret with { Offset = last } : _editor.EndOf(Caret.Line);
    }

    private TextPosition Start(RowPlace row) => new(row.Line, _wrapped.Start(row));

    /// <summary>What stands on the first row stays there, whatever comes or goes above it.</summary>
    private void OnEdited(TextEdit edit)
    {
        if (edit.RemovedEnd.Line < _top.Line)
            _top = _top with { Line = _top.Line + edit.InsertedEnd.Line - edit.RemovedEnd.Line };
        else if (edit.Start <= _top)
            _top = edit.Start;
        _top = Start(_wrapped.RowAt(_top));
    }

    /// <summary>By as few rows as it takes; what is further away than a page comes to the middle.</summary>
    private void ShowCaret()
    {
        RowPlace caret = _wrapped.RowAt(Caret);
        if (RowOnScreen(caret) is not null)
            return;
        bool above = Caret < _top;
        RowPlace top = above ? caret : _wrapped.Moved(caret, 1 - Height);
        RowPlace near = _wrapped.Moved(ScrollTop, above ? -Height : Height);
        bool isFar = above ? Start(near) > Start(caret) : Start(near) < Start(top);
        ScrollTo(isFar ? _wrapped.Moved(caret, -Height / 2) : top);
    }

    /// <summary>Not so far that there would be nothing below the text.</summary>
    private void ScrollTo(RowPlace row)
    {
        TextPosition last = Start(_wrapped.Moved(_wrapped.Last, 1 - Height));
        TextPosition wanted = Start(row);
        _top = wanted > last ? last : wanted;
    }

    /// <summary>Null when it is not seen.</summary>
    private int? RowOnScreen(RowPlace row)
    {
        RowPlace at = ScrollTop;
        for (int onScreen = 0; onScreen < Height; onScreen++)
        {
            if (at == row)
                return onScreen;
            at = _wrapped.Moved(at, 1);
        }

        return null;
    }

    private List<ScreenLine> Visible()
    {
        var lines = new List<ScreenLine>(Height);
        RowPlace row = ScrollTop;
        RowPlace last = _wrapped.Last;
        TextRange? range = _editor.Selection ?? _found;
        Tone tone = _editor.Selection is null ? Tone.Match : Tone.Selected;
        for (; lines.Count < Height; row = _wrapped.Moved(row, 1))
        {
            lines.Add(_rows.Row(row, Width, range, tone));
            if (row == last)
                break;
        }

        return lines;
    }

    private void OnChanged()
    {
        _lines = null;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
