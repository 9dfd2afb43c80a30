using MailTui.Terminal;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace MailTui.Testing.TerminalSample;

/// <summary>A list, a field and a line that says what happened last.</summary>
internal sealed class SampleWindow : Runnable
{
    private readonly TerminalSession _session;
    private readonly Label _said = new()
    {
        X = 0,
        Y = Pos.AnchorEnd(1),
        Width = Dim.Fill(),
        Text = "ready",
    };
    private readonly TextField _field = new()
    {
        X = 0,
        Y = Pos.AnchorEnd(2),
        Width = Dim.Fill(),
        CanFocus = true,
    };
    private readonly SampleList _list = new()
    {
        X = 0,
        Y = 1,
        Width = Dim.Fill(),
        Height = Dim.Fill(2),
        CanFocus = true,
    };
    private int _clicks;

    public SampleWindow(TerminalSession session)
    {
        _session = session;
        Width = Dim.Fill();
        Height = Dim.Fill();
        Add(new Label { Text = "sample 한국어 메일", Width = Dim.Fill() }, _list, _field, _said);
        session.Application.Keyboard.KeyDown += OnKey;
        session.Application.Mouse.MouseEvent += (_, mouse) =>
        {
            if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked))
                Say($"clicked {++_clicks}");
            if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
                Say("wheel");
        };
        Initialized += (_, _) => _list.SetFocus();
    }

    private void OnKey(object? sender, Key key)
    {
        if (_field.HasFocus)
        {
            if (key == Key.Esc)
                _list.SetFocus();
            key.Handled = key == Key.Esc;
            return;
        }

        key.Handled = true;
        switch (key.AsRune.Value)
        {
            case 'j':
                _list.Move(1);
                break;
            case 'k':
                _list.Move(-1);
                break;
            case 'i':
                _field.SetFocus();
                break;
            case 'q':
                RequestStop();
                break;
            case 'x':
                throw new InvalidOperationException("asked to crash");
            case 'd':
                using (Dialog dialog = new() { Title = "nested", Buttons = [new Button { Text = "Ok" }] })
                    _session.Application.Run(dialog);
                break;
            case 't':
                _session.Application.AddTimeout(
                    TimeSpan.FromMilliseconds(300),
                    () =>
                    {
                        Say("timer");
                        return false;
                    }
                );
                break;
            case 'w':
                _ = AwaitAsync();
                break;
            case 'u':
                _list.ShowUncertain();
                break;
            case 'e':
                Say(
                    $"editor {_session.RunExternal("/bin/sh", "-c", Environment.GetEnvironmentVariable("EDITOR") ?? "vi")}"
                );
                break;
            default:
                key.Handled = false;
                Say($"key {key}");
                break;
        }
    }

    private async Task AwaitAsync()
    {
        await Task.Run(() => { });
        Say($"awaited {Environment.CurrentManagedThreadId == _session.Application.MainThreadId}");
    }

    private void Say(string text) => _said.Text = text;
}
