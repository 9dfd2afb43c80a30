using System.Text;
using MailTui.Presentation.Editing;

namespace MailTui.Benchmarks;

/// <summary>Writing in a long text: what a key costs until the rows of the window are there.</summary>
internal static class ComposeBenchmark
{
    private const int Width = 80;
    private const int Height = 24;
    private const int Megabyte = 1_000_000;
    private const int Runs = 101;

    private const string Line = "The rain in the south falls mostly on 우산 and hats, 그리고 비가 온다.\n";
    private const string Emoji = "The rain falls on 👩‍👧 and 🇰🇷, naïvely e\u0301, and hats.\r\n";

    public static Task RunAsync()
    {
        Console.WriteLine($"compose: milliseconds until the {Height} rows of the window are there");
        ReportPaste("a paste of 1 MB", Repeat(Line, Megabyte));
        ReportPaste("a paste of 1 MB with CRLF, emoji and accents", Repeat(Emoji, Megabyte));
        ReportPaste("a paste of 1 MB on one line", Repeat("비가 and rain ", Megabyte));
        ReportTyping("a character in 1 MB", Repeat(Line, Megabyte));
        ReportTyping("a character in 10 MB", Repeat(Line, 10 * Megabyte));
        ReportTyping("a character in a line of 1 MB", Repeat("비가 and rain ", Megabyte));
        ReportPages();
        ReportReading(Megabyte);
        ReportReading(10 * Megabyte);
        return Task.CompletedTask;
    }

    private static void ReportPaste(string what, string text) =>
        Report(
            what,
            () =>
            {
                EditorPresenter editor = Editor("");
                editor.Type(text);
                Draw(editor);
            },
            runs: 15
        );

    private static void ReportTyping(string what, string text)
    {
        EditorPresenter editor = Editor(text);
        editor.MoveTo(new TextPosition(text.Count(c => c == '\n') / 2, Math.Min(20, text.Length / 2)));
        bool typed = false;
        Report(
            what,
            () =>
            {
                if (typed = !typed)
                    editor.Type("a");
                else
                    editor.Do(EditorAction.DeleteLeft);
                Draw(editor);
            }
        );
    }

    private static void ReportPages()
    {
        EditorPresenter editor = Editor(Repeat(Line, 20_000 * Line.Length));
        int narrower = 0;
        Report(
            "PgDn in 20,000 lines not seen yet",
            () =>
            {
                if (editor.Caret.Line > 19_900)
                {
                    editor.Move(EditorMotion.TextStart);
                    editor.Resize(Width - (++narrower % 2), Height);
                }

                editor.Move(EditorMotion.PageDown);
                Draw(editor);
            }
        );
        bool wide = false;
        Report(
            "another width",
            () =>
            {
                editor.Resize(Width - ((wide = !wide) ? 20 : 0), Height);
                Draw(editor);
            }
        );
        bool end = false;
        Report(
            "from the start to the end and back",
            () =>
            {
                editor.Move((end = !end) ? EditorMotion.TextEnd : EditorMotion.TextStart);
                Draw(editor);
            }
        );
    }

    private static void ReportReading(int length)
    {
        EditorPresenter editor = Editor(Repeat(Line, length));
        Report(
            $"a character, and the text read, {length / Megabyte} MB",
            () =>
            {
                editor.Type("a");
                _ = editor.Text;
            },
            runs: 25
        );
    }

    private static void Report(string what, Action work, int runs = Runs)
    {
        var (least, median) = Measure.Warm(work, runs, TimeSpan.FromSeconds(1));
        Console.WriteLine(
            $"  {what, -48}{least, 10:N3} ms at least{median, 10:N3} ms median{Measure.Allocated(work) / 1024.0, 12:N1} KiB allocated"
        );
    }

    private static EditorPresenter Editor(string text)
    {
        var editor = new EditorPresenter();
        editor.Resize(Width, Height);
        editor.Load(text);
        Draw(editor);
        return editor;
    }

    private static void Draw(EditorPresenter editor) => _ = (editor.Lines.Count, editor.Cursor);

    private static string Repeat(string piece, int length) =>
        new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();
}
