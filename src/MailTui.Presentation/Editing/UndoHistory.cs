namespace MailTui.Presentation.Editing;

/// <summary>The steps that were done, and those undone, as far back as their memory reaches.</summary>
/// <param name="capacity">UTF-16 units. The latest step is kept however large it is.</param>
internal sealed class UndoHistory(int capacity = UndoHistory.DefaultCapacity)
{
    /// <summary>16 MB.</summary>
    public const int DefaultCapacity = 8 * 1024 * 1024;

    // What a step takes besides its text, so that a million of single letters are bounded as well.
    private const int Overhead = 64;

    private readonly List<UndoStep> _steps = [];
    private int _done;
    private int _size;
    private bool _sealed;

    public bool CanUndo => _done > 0;

    public bool CanRedo => _done < _steps.Count;

    /// <summary>An edit that was made. What was undone can not be done again after it.</summary>
    public void Add(EditKind kind, TextEdit edit, TextPosition caret, TextPosition? anchor, TextPosition caretAfter)
    {
        Drop(_done, _steps.Count - _done);
        if (_done == 0 || _sealed || !_steps[^1].Continues(kind, edit, caret))
        {
            _steps.Add(new(kind, caret, anchor));
            _done++;
            _size += Overhead;
        }

        _sealed = false;
        _size -= _steps[^1].Size;
        _steps[^1].Add(edit, caretAfter);
        _size += _steps[^1].Size;
        Forget();
    }

    /// <summary>The next edit begins a step.</summary>
    public void Seal() => _sealed = true;

    /// <summary>The step to take back; null when there is none.</summary>
    public UndoStep? Undo()
    {
        _sealed = true;
        return CanUndo ? _steps[--_done] : null;
    }

    /// <summary>The step to do again; null when there is none.</summary>
    public UndoStep? Redo()
    {
        _sealed = true;
        return CanRedo ? _steps[_done++] : null;
    }

    public void Clear() => (_done, _sealed) = (Drop(0, _steps.Count), true);

    private void Forget()
    {
        int oldest = 0;
        for (int size = _size; size > capacity && oldest < _done - 1; oldest++)
            size -= _steps[oldest].Size + Overhead;
        Drop(0, oldest);
        _done -= oldest;
    }

    private int Drop(int from, int count)
    {
        for (int step = from; step < from + count; step++)
            _size -= _steps[step].Size + Overhead;
        _steps.RemoveRange(from, count);
        return 0;
    }
}
