namespace MailTui.Presentation.Editing;

/// <summary>What <see cref="EditorAction"/> and those <see cref="EditorMotion"/> mean that need no screen.</summary>
internal sealed class EditorActions(TextEditor editor)
{
    private IReadOnlyList<string> Lines => editor.Buffer.Lines;

    private TextPosition Caret => editor.Caret;

    public void Do(EditorAction action)
    {
        switch (action)
        {
            case EditorAction.NewLine:
                editor.Type("\n");
                break;
            case EditorAction.DeleteLeft:
                editor.Delete(editor.Before(Caret));
                break;
            case EditorAction.DeleteRight:
                editor.Delete(editor.After(Caret));
                break;
            case EditorAction.KillWordLeft:
                editor.Kill(
                    Caret.Offset == 0
                        ? editor.Before(Caret)
                        : Caret with
                        {
                            Offset = WordBounds.Left(Lines[Caret.Line], Caret.Offset),
                        }
                );
                break;
            case EditorAction.KillWordRight:
                editor.Kill(
                    Caret == editor.EndOf(Caret.Line)
                        ? editor.After(Caret)
                        : Caret with
                        {
                            Offset = WordBounds.Right(Lines[Caret.Line], Caret.Offset),
                        }
                );
                break;
            case EditorAction.KillToLineEnd:
                editor.Kill(Caret == editor.EndOf(Caret.Line) ? editor.After(Caret) : editor.EndOf(Caret.Line));
                break;
            case EditorAction.KillToLineStart:
                editor.Kill(Caret.Offset == 0 ? editor.Before(Caret) : Caret with { Offset = 0 });
                break;
            case EditorAction.KillLine:
                editor.Kill(LinesWithBreak(Caret.Line, Caret.Line));
                break;
            case EditorAction.KillQuotedParagraph:
                KillQuotedParagraph();
                break;
            case EditorAction.Cut:
                editor.Kill(Caret);
                break;
            case EditorAction.Copy:
                editor.Copy();
                break;
            case EditorAction.Yank:
                editor.Yank();
                break;
            case EditorAction.Undo:
                editor.Undo();
                break;
            case EditorAction.Redo:
                editor.Redo();
                break;
            case EditorAction.Mark:
                editor.ToggleMark();
                break;
            case EditorAction.SelectAll:
                editor.Select(new(default, editor.Buffer.End));
                break;
            case EditorAction.Reflow:
                Reflow();
                break;
            case EditorAction.Quote:
                ChangeLines(LineQuote.Quoted);
                break;
            case EditorAction.Unquote:
                ChangeLines(LineQuote.Unquoted);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action), action, "There is no such action.");
        }
    }

    public TextPosition Target(EditorMotion motion) =>
        motion switch
        {
            EditorMotion.Left => editor.Before(Caret),
            EditorMotion.Right => editor.After(Caret),
            EditorMotion.WordLeft => WordLeft(),
            EditorMotion.WordRight => WordRight(),
            EditorMotion.ParagraphUp => new(ParagraphBefore(Caret), 0),
            EditorMotion.ParagraphDown => ParagraphAfter(Caret.Line) is { } line ? new(line, 0) : editor.Buffer.End,
            EditorMotion.TextStart => default,
            EditorMotion.TextEnd => editor.Buffer.End,
            _ => throw new ArgumentOutOfRangeException(nameof(motion), motion, "It needs a screen."),
        };

    private TextPosition WordLeft() =>
        Caret.Offset == 0
            ? editor.Before(Caret)
            : Caret with
            {
                Offset = WordBounds.Left(Lines[Caret.Line], Caret.Offset),
            };

    private TextPosition WordRight()
    {
        TextPosition start = Caret == editor.EndOf(Caret.Line) ? editor.After(Caret) : Caret;
        return start with { Offset = WordBounds.Right(Lines[start.Line], start.Offset) };
    }

    private int ParagraphBefore(TextPosition place)
    {
        int line = place.Offset > 0 ? place.Line : Math.Max(0, place.Line - 1);
        while (line > 0 && LineQuote.IsBlank(Lines[line]))
            line--;
        while (line > 0 && !LineQuote.IsBlank(Lines[line - 1]))
            line--;
        return line;
    }

    private int? ParagraphAfter(int line)
    {
        while (line < Lines.Count && !LineQuote.IsBlank(Lines[line]))
            line++;
        while (line < Lines.Count && LineQuote.IsBlank(Lines[line]))
            line++;
        return line < Lines.Count ? line : null;
    }

    private void KillQuotedParagraph()
    {
        if (LineQuote.Of(Lines[Caret.Line]).Depth == 0)
            return;
        int first = Caret.Line;
        while (first > 0 && IsQuotedText(first) && IsQuotedText(first - 1))
            first--;
        int last = Caret.Line;
        while (last + 1 < Lines.Count && IsQuotedText(last) && IsQuotedText(last + 1))
            last++;
        if (last + 1 < Lines.Count && LineQuote.Of(Lines[last + 1]).Depth > 0)
            last++;
        editor.Kill(LinesWithBreak(first, last));
    }

    private bool IsQuotedText(int line) => LineQuote.Of(Lines[line]).Depth > 0 && !LineQuote.IsBlank(Lines[line]);

    /// <summary>Lines with the break after them; of the last lines, the one before.</summary>
    private TextRange LinesWithBreak(int first, int last) =>
        last + 1 < Lines.Count ? new(new(first, 0), new(last + 1, 0))
        : first > 0 ? new(editor.EndOf(first - 1), editor.EndOf(last))
        : new(default, editor.EndOf(last));

    /// <summary>The lines that are selected, a last one of which nothing is not among them; else that of the caret.</summary>
    private (int First, int Last) SelectedLines =>
        editor.Selection is not { } selection ? (Caret.Line, Caret.Line)
        : selection.End is { Offset: 0 } end ? (selection.Start.Line, end.Line - 1)
        : (selection.Start.Line, selection.End.Line);

    private void ChangeLines(Func<string, string> change)
    {
        var (first, last) = SelectedLines;
        int line = Caret.Line;
        int fromEnd = Lines[line].Length - Caret.Offset;
        bool selected = editor.Selection is not null;
        var range = new TextRange(new(first, 0), editor.EndOf(last));
        string text = string.Join('\n', Lines.Skip(first).Take(last - first + 1).Select(change));
        if (text == editor.Buffer.TextIn(range))
            return;
        editor.Change(range, text);
        // So that they can be quoted once more at once.
        if (selected)
            editor.Select(new(new(first, 0), editor.EndOf(last)));
        else
            editor.MoveTo(new(line, Math.Max(0, Lines[line].Length - fromEnd)), select: false);
    }

    private void Reflow()
    {
        var (first, last) = SelectedLines;
        TextPosition caret = Caret;
        bool atWord = caret != editor.EndOf(caret.Line) && Lines[caret.Line][caret.Offset] != ' ';
        var texts = new List<string>();
        int end = first;
        int? letters = null;
        for (int line = first; line <= last; line = end + 1)
        {
            Paragraph? paragraph = Paragraph.Around(Lines, line);
            (int from, end) = paragraph is { } found ? (found.First, found.Last) : (line, line);
            if (line == first)
                first = from;
            if (caret.Line >= from && caret.Line <= end)
                letters = paragraph?.LettersBefore(Lines, caret);
            texts.Add(paragraph?.Filled(Lines) ?? Lines[line]);
        }

        var range = new TextRange(new(first, 0), editor.EndOf(end));
        string text = string.Join('\n', texts);
        if (text == editor.Buffer.TextIn(range))
            return;
        bool selected = editor.Selection is not null;
        editor.Change(range, text);
        if (!selected && letters is { } before)
            editor.MoveTo(new Paragraph(first, Caret.Line).After(Lines, before, atWord), select: false);
    }
}
