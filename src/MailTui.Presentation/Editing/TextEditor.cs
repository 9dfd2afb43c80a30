using MailTui.Core.Text;

namespace MailTui.Presentation.Editing;

/// <summary>
/// A text with a caret in it, a selection, and what was done: all of an editor that needs no screen. What is typed is made
/// safe on its way in, and the caret always stands between grapheme clusters. UI thread.
/// </summary>
internal sealed class TextEditor
{
    /// <summary>What may still be joined to; nobody composes more.</summary>
    private const int MostComposed = 32;

    private readonly UndoHistory _history;
    private readonly KillBuffer _killed = new();
    private (string Typed, TextPosition Start, long Revision) _composed = ("", default, -1);
    private TextPosition? _anchor;

    public TextEditor(UndoHistory? history = null) => _history = history ?? new();

    public TextBuffer Buffer { get; } = new();

    public TextPosition Caret { get; private set; }

    /// <summary>Null when nothing is selected.</summary>
    public TextRange? Selection => _anchor is { } anchor && anchor != Caret ? TextRange.Between(anchor, Caret) : null;

    /// <summary>All motions select.</summary>
    public bool IsMarking { get; private set; }

    public bool CanUndo => _history.CanUndo;

    public bool CanRedo => _history.CanRedo;

    public string Killed => _killed.Text;

    /// <summary>Another text, which nothing leads back from.</summary>
    public void Load(string text)
    {
        Buffer.Replace(new(default, Buffer.End), SafeText.Of(text, ""));
        _history.Clear();
        Settle();
        (Caret, _anchor) = (default, null);
    }

    /// <summary>Another text, in one step that can be undone. The caret stays where it is as far as that is.</summary>
    public void ReplaceAll(string text)
    {
        Settle();
        TextPosition caret = Caret;
        Replace(EditKind.Other, new(default, Buffer.End), SafeText.Of(text, ""));
        MoveTo(caret, select: false);
    }

    /// <summary>Puts the caret at the border of a cluster nearest before the place.</summary>
    public void MoveTo(TextPosition place, bool select)
    {
        Settle(keepMark: true);
        _anchor = select || IsMarking ? _anchor ?? Caret : null;
        Caret = Snapped(place);
    }

    public void Select(TextRange range)
    {
        Settle();
        (_anchor, Caret) = (range.Start, range.End);
    }

    /// <summary>As typed or pasted, of any length and any content; it takes the place of what is selected.</summary>
    public void Type(string typed)
    {
        if (typed.Length == 0)
            return;
        _killed.Close();
        bool whole = Selection is not null;
        TextRange range = Selection ?? new(Caret, Caret);
        string line = Buffer.Lines[range.Start.Line];
        bool known = !whole && _composed.Revision == Buffer.Revision && _composed.Start.Line == Caret.Line;
        if (!whole && Caret.Offset > 0 && SafeText.Joins(typed, known ? _composed.Typed : ""))
        {
            int from = known ? _composed.Start.Offset : TerminalText.ClusterStart(line, Caret.Offset - 1);
            typed = (known ? _composed.Typed : line[from..Caret.Offset]) + typed;
            range = range with { Start = Caret with { Offset = from } };
        }

        string safe = SafeText.Of(typed, line.AsSpan(0, range.Start.Offset));
        bool isOne = safe == "\n" || (safe.Length > 0 && TerminalText.ClusterEnd(safe, 1) == safe.Length);
        Replace(isOne ? EditKind.Typing : EditKind.Other, range, safe);
        _composed = typed.Length <= MostComposed ? (typed, range.Start, Buffer.Revision) : ("", default, -1);
    }

    /// <summary>Deletes the selection, else what is between the caret and a place.</summary>
    public void Delete(TextPosition to)
    {
        _killed.Close();
        EditKind kind =
            Selection is not null ? EditKind.Other
            : to < Caret ? EditKind.DeletingBackward
            : EditKind.DeletingForward;
        Replace(kind, Selection ?? TextRange.Between(Caret, to), "");
    }

    /// <summary>As <see cref="Delete"/>, to be yanked.</summary>
    public void Kill(TextPosition to) => Kill(Selection ?? TextRange.Between(Caret, to), backward: to < Caret);

    public void Kill(TextRange range, bool backward = false)
    {
        if (range.IsEmpty)
            return;
        _killed.Add(Buffer.TextIn(range), backward);
        _history.Seal();
        Replace(EditKind.Other, range, "");
    }

    public void Copy()
    {
        if (Selection is { } selection)
            _killed.Set(Buffer.TextIn(selection));
        Settle();
        _anchor = null;
    }

    public void Yank()
    {
        _killed.Close();
        Replace(EditKind.Other, Selection ?? new(Caret, Caret), _killed.Text);
    }

    /// <summary>One step that is no typing: the text of whole lines is another one.</summary>
    public void Change(TextRange range, string text)
    {
        _killed.Close();
        // An accent may have stood on a mark that was taken away.
        Replace(EditKind.Other, range, SafeText.Of(text, ""));
    }

    public void ToggleMark()
    {
        bool marking = !IsMarking;
        Settle();
        (IsMarking, _anchor) = (marking, marking ? Caret : null);
    }

    public bool Undo()
    {
        Settle();
        if (_history.Undo() is not { } step)
            return false;
        foreach (TextEdit edit in step.Edits.Reverse())
            Buffer.Apply(edit.Inverse);
        (Caret, _anchor) = (step.CaretBefore, step.AnchorBefore);
        return true;
    }

    public bool Redo()
    {
        Settle();
        if (_history.Redo() is not { } step)
            return false;
        foreach (TextEdit edit in step.Edits)
            Buffer.Apply(edit);
        (Caret, _anchor) = (step.CaretAfter, null);
        return true;
    }

    /// <summary>The place a cluster before or after another, over the ends of lines; the same at the ends of the text.</summary>
    public TextPosition Before(TextPosition place) =>
        place.Offset > 0 ? place with { Offset = TerminalText.ClusterStart(Buffer.Lines[place.Line], place.Offset - 1) }
        : place.Line > 0 ? EndOf(place.Line - 1)
        : place;

    /// <inheritdoc cref="Before"/>
    public TextPosition After(TextPosition place)
    {
        string line = Buffer.Lines[place.Line];
        return place.Offset < line.Length
                ? place with
                {
                    Offset = place.Offset + TerminalText.NextCluster(line.AsSpan(place.Offset), out _),
                }
            : place.Line + 1 < Buffer.Lines.Count ? new(place.Line + 1, 0)
            : place;
    }

    public TextPosition EndOf(int line) => new(line, Buffer.Lines[line].Length);

    private void Replace(EditKind kind, TextRange range, string text)
    {
        if (range.IsEmpty && text.Length == 0)
            return;
        var (caret, anchor) = (Caret, _anchor);
        TextEdit edit = Buffer.Replace(range, text);
        // What comes together may be one cluster now.
        Caret = SnappedOn(edit.InsertedEnd);
        (_anchor, IsMarking) = (null, false);
        _history.Add(kind, edit, caret, anchor, Caret);
    }

    private void Settle(bool keepMark = false)
    {
        _history.Seal();
        _killed.Close();
        _composed = ("", default, -1);
        IsMarking &= keepMark;
    }

    private TextPosition Snapped(TextPosition place)
    {
        if (place.Line >= Buffer.Lines.Count)
            return Buffer.End;
        string line = Buffer.Lines[place.Line];
        return place with
        {
            Offset = place.Offset >= line.Length ? line.Length : TerminalText.ClusterStart(line, place.Offset),
        };
    }

    private TextPosition SnappedOn(TextPosition place) =>
        place with
        {
            Offset = TerminalText.ClusterEnd(Buffer.Lines[place.Line], place.Offset),
        };
}
