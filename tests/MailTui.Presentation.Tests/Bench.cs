using MailTui.Presentation.Commands;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Shell;
using MailTui.Testing.Mailboxes;
using MailTui.Testing.Screens;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Presentation.Tests;

/// <summary>The whole of the presentation on a fake mailbox, a fake clock in Seoul and a UI thread that stands still.</summary>
internal sealed class Bench : IDisposable
{
    public Bench(
        FakeMailbox mailbox,
        int width = 80,
        int height = 24,
        string? downloads = null,
        OutsideServices? outside = null
    )
    {
        Mailbox = mailbox;
        Time.SetLocalTimeZone(FakeMessage.Zone);
        Shell = new ShellPresenter(mailbox, Time, random: () => 0, downloads, outside);
        Shell.Terminal.CopyRequested += (_, text) => Copied.Add(text);
        Shell.Resize(width, height);
        Shell.Start();
        Ui.Settle();
    }

    public UiThread Ui { get; } = new();

    public FakeMailbox Mailbox { get; }

    public FakeTimeProvider Time { get; } = new(FakeMessage.Now.ToUniversalTime());

    public ShellPresenter Shell { get; }

    /// <summary>What went to the clipboard so far.</summary>
    public List<string> Copied { get; } = [];

    public string? Status => Shell.Lines.Status?.ToString();

    /// <summary>Presses keys, with everything they set off done after each.</summary>
    public void Press(params string[] keys)
    {
        foreach (string key in keys)
        {
            Shell.Press(KeyStroke.Parse(key));
            Ui.Settle();
        }
    }

    /// <summary>Waits for work that is done on other threads.</summary>
    public void Rest() =>
        SpinWait.SpinUntil(
            () =>
            {
                Ui.Settle();
                return Shell.Tasks.Running.Count == 0;
            },
            TimeSpan.FromSeconds(30)
        );

    public void Pass(TimeSpan time)
    {
        Time.Advance(time);
        Ui.Settle();
    }

    public void Dispose()
    {
        Shell.Dispose();
        Ui.Dispose();
    }
}
