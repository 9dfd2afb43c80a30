using System.Globalization;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Texts;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Checkup;

/// <summary>
/// What the doctor finds, over everything else; whoever closes it leaves it running, and is told how it ended. UI thread.
/// </summary>
public sealed class DoctorPresenter : ITextOverlay
{
    private readonly ShellPresenter _shell;
    private readonly Func<int, int, IReadOnlyList<MailboxCheckup>>? _checkups;
    private readonly List<CheckupResult> _results = [];

    /// <summary>The line each result begins at.</summary>
    private readonly List<int> _starts = [];
    private int _selected;
    private int _width = 80;
    private bool _running;

    /// <summary>The selection goes to what failed, until a key moves it.</summary>
    private bool _follows = true;

    /// <summary>It ended while it was closed: what it found is shown before it looks again.</summary>
    private bool _untold;

    /// <param name="checkups">Looks what there is to look at, on a worker; null: there is no doctor here.</param>
    internal DoctorPresenter(ShellPresenter shell, Func<int, int, IReadOnlyList<MailboxCheckup>>? checkups) =>
        (_shell, _checkups) = (shell, checkups);

    public event EventHandler? Changed;

    /// <summary>It can be asked, so that whoever tells of a problem may point to it.</summary>
    public bool IsThere => _checkups is not null;

    public bool IsOpen { get; private set; }

    public CommandContexts Context => CommandContexts.Checkup;

    public IReadOnlyList<ScreenLine> Lines { get; private set; } = [];

    public int Top { get; private set; }

    public int Height { get; private set; } = 1;

    public int PageSize => Math.Max(1, Height / 4);

    public string? WhyNot =>
        !IsThere ? Words.Of("There is no doctor here.")
        : IsOpen && _running ? Words.Of("It is being looked at.")
        : null;

    public string? WhyNoFix => Selected?.Result.Fix is null ? Words.Of("There is nothing to mend here.") : null;

    public string? WhyNoMore =>
        Selected is { HasMore: true } ? null : Words.Of("There is nothing more to say about it.");

    public IReadOnlyList<CheckResult> Results => [.. _results.Select(one => one.Result)];

    private CheckupResult? Selected => _selected < _results.Count ? _results[_selected] : null;

    /// <summary>Shows what is found; looks, unless that is under way or its end has not been seen.</summary>
    public void Open()
    {
        IsOpen = true;
        if (!_running && !_untold)
            Run();
        _untold = false;
        LayOut();
    }

    public void Close()
    {
        IsOpen = false;
        OnChanged();
    }

    /// <summary>The text to paste that the fix speaks of; where there is none, its words are folded away or shown again.</summary>
    public void ShowMore()
    {
        if (Selected is not { } one)
            return;
        if (one.TextToPaste is { } name)
        {
            Show(name, SetupTexts.For(name, FactsOf(one)));
            return;
        }

        _results[_selected] = one with { IsOpen = !one.IsOpen };
        LayOut();
    }

    /// <summary>A text that stands alone is shown as it is, so that it can be pasted as a whole.</summary>
    private void Show(string name, IReadOnlyList<SetupText> texts)
    {
        if (texts is [var single])
        {
            _shell.Output.Show(Words.Of(single.Title), Words.Of(single.Content) + "\n");
            return;
        }

        var titled = texts.Select(text =>
            $"{(text.Kind == SetupTextKind.Zone ? ';' : '#')} {Words.Of(text.Title)}\n{Words.Of(text.Content)}\n"
        );
        _shell.Output.Show(Words.Of($"To paste: {name}"), string.Join('\n', titled));
    }

    public void CopyFix()
    {
        if (Selected?.Result.Fix is { } fix)
            _shell.Terminal.Copy(Words.Of(fix), Words.Of("What to do"));
    }

    public void Resize(int width, int height)
    {
        if (width < 1 || height < 1 || (width == _width && height == Height))
            return;
        (_width, Height) = (width, height);
        if (IsOpen)
            LayOut();
    }

    public void MoveBy(int lines) => MoveTo(_selected + lines);

    public void MoveTo(int line)
    {
        _follows = false;
        Select(line);
    }

    public void ScrollBy(int lines)
    {
        Top = Math.Clamp(Top + lines, 0, Math.Max(0, Lines.Count - Height));
        OnChanged();
    }

    public void Click(int line)
    {
        if (_starts.FindLastIndex(start => start <= line) is var result and >= 0)
            MoveTo(result);
    }

    public bool IsSelected(int line) => _selected < _starts.Count && _starts[_selected] == line;

    private void Run()
    {
        if (_checkups is not { } checkups)
            return;
        _running = _follows = true;
        _results.Clear();
        (_selected, Top) = (0, 0);
        _shell.Tasks.Run(Words.Of("doctor"), (task, stop) => LookAsync(checkups, task, stop));
    }

    private async Task LookAsync(
        Func<int, int, IReadOnlyList<MailboxCheckup>> checkups,
        BackgroundTask task,
        CancellationToken cancellation
    )
    {
        try
        {
            // The configuration is read again: it may be what was mended.
            var (columns, rows) = (_shell.Width, _shell.Height);
            var all = await Task.Run(() => checkups(columns, rows), cancellation);
            foreach (MailboxCheckup checkup in all)
            await foreach (CheckResult result in checkup.RunAsync(cancellation))
            {
                _results.Add(new(checkup, result));
                task.Report(string.Create(CultureInfo.InvariantCulture, $"{_results.Count}"));
                if (_follows)
                    _selected = Math.Max(0, _results.FindIndex(one => one.IsFailed));
                LayOut();
            }
        }
        finally
        {
            _running = false;
            LayOut();
        }

        if (IsOpen)
            return;
        _untold = true;
        _shell.Say(Words.Of($"doctor: {Verdict()} · :doctor shows it"));
    }

    private void Select(int result)
    {
        _selected = Math.Clamp(result, 0, Math.Max(0, _results.Count - 1));
        if (_selected < _starts.Count)
        {
            int end = _selected + 1 < _starts.Count ? _starts[_selected + 1] : Lines.Count;
            int start = _selected == 0 ? 0 : _starts[_selected];
            // The whole of it where there is room, else its beginning.
            Top = Math.Clamp(Top, Math.Min(start, Math.Max(0, end - Height)), start);
        }

        OnChanged();
    }

    private void LayOut()
    {
        if (!IsOpen)
            return;
        var lines = new List<ScreenLine>
        {
            ScreenLine.Spread(
                ScreenLine.Of(" " + Words.Of("Doctor"), Tone.Strong),
                ScreenLine.Of((_running ? Words.Of("looking …") : Verdict()) + " ", Tone.Faint),
                _width
            ),
            ScreenLine.Empty,
        };
        _starts.Clear();
        var wording = new CheckupLines(_width, _shell.Arrangement.Linear);
        MailboxCheckup? before = null;
        bool several = _results.DistinctBy(one => one.Checkup).Count() > 1;
        foreach (CheckupResult one in _results)
        {
            if (several && one.Checkup != before)
                lines.Add(ScreenLine.Of(" " + one.Checkup.Mailbox, Tone.Accent));
            before = one.Checkup;
            _starts.Add(lines.Count);
            lines.AddRange(wording.Of(one));
        }

        Lines = lines;
        Select(_selected);
    }

    /// <summary>How it went, in a few words.</summary>
    private string Verdict()
    {
        int failed = _results.Count(one => one.IsFailed);
        int warnings = _results.Count(one => one.Result.Status == CheckStatus.Warning);
        return (failed, warnings) switch
        {
            (0, 0) => Words.Of("all in order"),
            (0, _) => Words.Of($"warnings: {warnings}"),
            (_, 0) => Words.Of($"to mend: {failed}"),
            _ => Words.Of($"to mend: {failed}, warnings: {warnings}"),
        };
    }

    /// <summary>The account is known once the credentials have been looked at.</summary>
    private SetupFacts FactsOf(CheckupResult one)
    {
        string? account = _results
            .Where(other => other.Checkup == one.Checkup)
            .Select(other => other.Result.Account)
            .FirstOrDefault(known => known is not null);
        return account is null ? one.Checkup.Facts : one.Checkup.Facts with { Account = account };
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
