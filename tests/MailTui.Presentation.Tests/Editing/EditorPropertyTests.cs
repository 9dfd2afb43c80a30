using System.Globalization;
using MailTui.Core.Text;
using MailTui.Presentation.Editing;

namespace MailTui.Presentation.Tests.Editing;

/// <summary>Random editing beside a string that is edited in the plainest way.</summary>
public sealed class EditorPropertyTests
{
    private const int Steps = 400;

    private static readonly string[] Pieces =
    [
        "a",
        "b",
        " ",
        " ",
        "  ",
        "\n",
        "word",
        "가",
        "나다",
        "안녕하세요 ",
        "漢字",
        "カタカナ",
        "e\u0301",
        "\u0301",
        "👩‍👧",
        "👩‍",
        "👧",
        "🇰🇷",
        "🇰",
        "\u1112",
        "\u1161",
        "\u11AB",
        "\u1113\u1161",
        "\t",
        "\r\n",
        "\r",
        "\e[31m",
        "\u202E",
        "> ",
        ">",
        "-- ",
        "https://a.example/averylongaddressthathasnospaces",
        "one two three\nfour five\n\n> six seven\n",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_text_is_what_plain_editing_makes_of_it(int seed)
    {
        var random = new Random(seed);
        var buffer = new TextBuffer();
        string model = "";
        for (int step = 0; step < Steps; step++)
        {
            string text = TerminalText.Block(random.Next(3) == 0 ? "" : Pieces[random.Next(Pieces.Length)]);
            int start = random.Next(model.Length + 1);
            int end = Math.Min(model.Length, start + random.Next(random.Next(20) == 0 ? 200 : 5));
            TextEdit edit = buffer.Replace(new(PlaceOf(model, start), PlaceOf(model, end)), text);

            Assert.Equal(model[start..end], edit.Removed);
            model = model[..start] + text + model[end..];
            Assert.Equal(PlaceOf(model, start + text.Length), edit.InsertedEnd);
            Assert.Equal(model, buffer.Text);
            Assert.Equal(model.Length, buffer.Length);
            Assert.Equal(model.Split('\n'), buffer.Lines);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 7)]
    [InlineData(5, 12)]
    [InlineData(6, 20)]
    [InlineData(7, 40)]
    [InlineData(8, 80)]
    [InlineData(9, 11)]
    [InlineData(10, 13)]
    [InlineData(120, 21)]
    public void Whatever_is_pressed_the_caret_the_layout_and_undo_are_right(int seed, int width)
    {
        var random = new Random(seed);
        var editor = new EditorPresenter();
        editor.Resize(width, 6);
        editor.Load("Dear all,\n\n> it rains\n> and rains 비가 오네요\n\nBye\n-- \nAnn");
        string original = editor.Text;
        EditorKey[] keys = [.. EditorKeys.All];
        for (int step = 0; step < Steps; step++)
        {
            Act(editor, random, keys, width);
            CheckCaret(editor);
            CheckScreen(editor);
            Assert.Equal(TerminalText.Block(editor.Text), editor.Text);
        }

        CheckUndo(editor, original);
    }

    /// <summary>Nothing may be left of the layout before an edit that would not come of the text after it.</summary>
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 9)]
    [InlineData(3, 16)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    public void Editing_lays_out_as_from_scratch(int seed, int width)
    {
        var random = new Random(seed);
        var buffer = new TextBuffer();
        var wrapped = new WrappedText(buffer) { Width = width };
        for (int step = 0; step < Steps; step++)
        {
            string text = TerminalText.Block(Pieces[random.Next(Pieces.Length)]).Replace('\n', ' ');
            text = random.Next(30) == 0 ? "\n" : text;
            string model = buffer.Text;
            int start = random.Next(model.Length + 1);
            int end = random.Next(3) == 0 ? Math.Min(model.Length, start + random.Next(12)) : start;
            buffer.Replace(new(PlaceOf(model, start), PlaceOf(model, end)), text);
            if (random.Next(20) == 0)
                width = wrapped.Width = Math.Max(1, width + random.Next(-1, 2));

            var fresh = new TextBuffer();
            var scratch = new WrappedText(fresh) { Width = width };
            fresh.Replace(default, buffer.Text);
            for (int line = 0; line < buffer.Lines.Count; line++)
                Assert.Equal(scratch.RowsOfLine(line), wrapped.RowsOfLine(line));
        }
    }

    private static void Act(EditorPresenter editor, Random random, EditorKey[] keys, int width)
    {
        switch (random.Next(12))
        {
            case < 5:
                editor.Type(Pieces[random.Next(Pieces.Length)]);
                break;
            case 5:
                editor.MoveTo(random.Next(8), random.Next(width + 2), select: random.Next(3) == 0);
                break;
            case 6 when random.Next(4) == 0:
                editor.Resize(width, 1 + random.Next(8));
                break;
            case 7:
                editor.ScrollBy(random.Next(-5, 6));
                if (!editor.Find("e", backward: random.Next(2) == 0))
                    editor.MoveTo(editor.Caret);
                break;
            default:
                EditorKey key = keys[random.Next(keys.Length)];
                string press = key.Keys[0];
                Assert.True(editor.Press(key.Motion is not null && random.Next(3) == 0 ? "S-" + press : press));
                break;
        }
    }

    private static void CheckCaret(EditorPresenter editor)
    {
        string line = editor.Text.Split('\n')[editor.Caret.Line];
        int[] borders = [.. StringInfo.ParseCombiningCharacters(line), line.Length];
        Assert.Contains(editor.Caret.Offset, borders);
    }

    private static void CheckScreen(EditorPresenter editor)
    {
        Assert.InRange(editor.Lines.Count, 1, editor.Height);
        Assert.All(editor.Lines, line => Assert.InRange(line.Width, 0, editor.Width));
        var cursor = Assert.NotNull(editor.Cursor);
        Assert.InRange(cursor.Row, 0, editor.Lines.Count - 1);
        Assert.InRange(cursor.Column, 0, editor.Width - 1);
    }

    private static void CheckUndo(EditorPresenter editor, string original)
    {
        while (editor.CanRedo)
            editor.Do(EditorAction.Redo);
        string final = editor.Text;
        var texts = new Stack<string>();
        while (editor.CanUndo)
        {
            texts.Push(editor.Text);
            editor.Do(EditorAction.Undo);
            CheckCaret(editor);
        }

        Assert.Equal(original, editor.Text);
        while (editor.CanRedo)
        {
            editor.Do(EditorAction.Redo);
            Assert.Equal(texts.Pop(), editor.Text);
            CheckCaret(editor);
        }

        Assert.Equal(final, editor.Text);
        Assert.Empty(texts);
    }

    private static TextPosition PlaceOf(string text, int index)
    {
        string before = text[..index];
        return new(before.Count(c => c == '\n'), index - (before.LastIndexOf('\n') + 1));
    }
}
