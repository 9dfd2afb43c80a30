using System.Drawing;
using MailTui.Presentation.Editing;
using MailTui.Testing.Screens;
using MailTui.Views;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;
using Terminal.Gui.Views;

namespace MailTui.Tests.Screens;

[Collection(ScreenCollection.Name)]
public sealed class EditorScreenTests : IDisposable
{
    private readonly UiThread _ui;
    private readonly IApplication _app;
    private readonly Runnable _window = new();
    private readonly EditorPresenter _editor = new();
    private readonly EditorView _view;
    private readonly SessionToken _session;
    private int _focused;

    public EditorScreenTests()
    {
        _app = Application.Create(new VirtualTimeProvider());
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(20, 8);
        _ui = new UiThread();
        _view = new EditorView(_editor, Theme.Monochrome, () => _focused++)
        {
            X = 2,
            Y = 1,
            Width = 11,
            Height = 5,
        };
        _editor.Resize(11, 5);
        _window.Add(_view);
        _session = _app.Begin(_window)!;
    }

    [Fact]
    public void The_text_stands_in_its_place_and_the_cursor_behind_what_was_typed()
    {
        _editor.Load("안녕 하세요\n\n> it rains today\n-- \nAnn");
        _editor.MoveTo(new TextPosition(0, 2));
        _editor.Type("👩‍👧");

        Assert.Equal(["  안녕👩‍👧", "  하세요", "", "  > it rains", "  today"], Rows(1, 5));
        Assert.Equal(new Point(8, 1), _view.Caret);
    }

    [Fact]
    public void A_click_moves_the_caret_and_the_wheel_the_text()
    {
        _editor.Load(string.Join('\n', Enumerable.Range(0, 50).Select(n => $"line {n}")));
        Assert.Equal("  line 0", Rows(1, 1)[0]);

        Point(MouseFlags.LeftButtonClicked, new(5, 3));
        Assert.Equal(new TextPosition(2, 3), _editor.Caret);
        Assert.Equal(new Point(5, 3), _view.Caret);
        Assert.Equal(1, _focused);
        Point(MouseFlags.WheeledDown, new(5, 3));
        Assert.Equal("  line 3", Rows(1, 1)[0]);
        Assert.Null(_view.Caret);
    }

    [Fact]
    public void What_is_selected_is_reversed()
    {
        _editor.Load("one two");
        _editor.Move(EditorMotion.WordRight, select: true);
        Rows(1, 1);

        Assert.Equal(
            [true, true, true, false],
            Enumerable
                .Range(2, 4)
                .Select(column => _app.Driver!.Contents![1, column].Attribute!.Value.Style.HasFlag(TextStyle.Reverse))
        );
    }

    public void Dispose()
    {
        _app.End(_session);
        _window.Dispose();
        _ui.Dispose();
        _app.Dispose();
    }

    private void Point(MouseFlags what, Point where) =>
        _app.InjectMouse(new Mouse { Flags = what, ScreenPosition = where });

    private string[] Rows(int first, int count)
    {
        _app.LayoutAndDraw();
        string[] rows = _app.Driver!.ToString()!.ReplaceLineEndings("\n").Split('\n');
        return [.. rows.Skip(first).Take(count).Select(row => row.TrimEnd(' '))];
    }
}
