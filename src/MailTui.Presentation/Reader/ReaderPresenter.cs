using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>The open message: fetched, laid out for the width of the screen, and how far one has read. UI thread.</summary>
public sealed class ReaderPresenter(IMailbox mailbox, BackgroundTasks tasks, TimeProvider time) : IPane
{
    /// <summary>A message that comes sooner replaces the one before it without a word in between.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>So much is laid out at once; the rest of a longer text comes from another thread.</summary>
    private const int LinesAtOnce = 2_000;

    private readonly LatestTask _open = new(tasks);
    private readonly LatestTask _layOut = new(tasks);
    private readonly MessagePrefetch _prefetch = new(mailbox, tasks);
    private readonly LatestTask _patience = new(tasks);
    private bool _slow;
    private ReaderContent? _content;
    private bool _fullHeaders;
    private bool _showQuotes;
    private int? _part;
    private bool _toEnd;
    private BodyPreference _preference;

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    /// <summary>A message has come and is shown.</summary>
    public event EventHandler<MessageKey>? Opened;

    /// <summary>The message that is open, or on its way; null when the reader is closed.</summary>
    public MessageKey? Key { get; private set; }

    /// <summary>Null while it is on its way, and when it can not be shown.</summary>
    public MessageDocument? Document { get; private set; }

    /// <summary>Why the message can not be shown, as a sentence.</summary>
    public string? Problem { get; private set; }

    public int Width { get; private set; } = 80;

    public int Height { get; private set; } = 1;

    /// <summary>The line of the message on the first line of the screen.</summary>
    public int Top { get; private set; }

    public bool IsOpen => Key is not null;

    /// <summary>One part of the message is read, not its text.</summary>
    public bool ShowsPart => _part is not null;

    public int PageSize => Math.Max(1, Height - 1);

    public bool AtEnd => Top >= LastTop;

    public string? WhyNoDocument => Document is null ? "No message is open." : null;

    /// <summary>Quoted text is folded, or would be.</summary>
    public bool HasQuotesToToggle => _showQuotes || _content is { HasFold: true };

    /// <summary>All lines at the present width; of a very long text, those that are laid out so far.</summary>
    public IReadOnlyList<ScreenLine> Lines => _content?.Lines ?? ReaderWaiting.Of(this, _slow);

    private int LastTop => Math.Max(0, Lines.Count - Height);

    /// <summary>Shows a message; whichever was asked for last wins.</summary>
    public void Open(MessageKey key)
    {
        Key = key;
        Document = null;
        _fullHeaders = false;
        _showQuotes = false;
        _part = null;
        _preference = BodyPreference.Automatic;
        Problem = null;
        _slow = false;
        _open.Cancel();
        _prefetch.Stop();
        if (_prefetch.Find(key) is { } document)
        {
            Show(key, document);
            return;
        }

        _patience.Run("", DelayAsync, _ => SayOpening());
        Fetch(key);
    }

    /// <summary>What is likely to be read next, the nearest first: fetched and rendered ahead.</summary>
    public void Expect(IEnumerable<MessageSummary> next) => _prefetch.Ahead(next, Options);

    /// <summary>The messages may be other ones now.</summary>
    public void Forget(IEnumerable<MessageKey> changed)
    {
        foreach (MessageKey key in changed)
            _prefetch.Forget(key);
    }

    public void Close()
    {
        _open.Cancel();
        _layOut.Cancel();
        _patience.Cancel();
        Key = null;
        Document = null;
        _content = null;
        Problem = null;
        Top = 0;
        OnChanged();
    }

    /// <summary>The view has another size now; what is read stays at the top.</summary>
    public void Resize(int width, int height)
    {
        if (width < 1 || height < 1 || (width == Width && height == Height))
            return;
        ReaderContent? before = _content;
        Width = width;
        Height = height;
        if (before is not null && before.Width != width)
        {
            LayOut();
            if (Top > 0 && _content is { } after)
                Top = before.Find(after, Top);
        }

        ScrollTo(Top);
    }

    public void MoveBy(int lines) => ScrollTo(Top + lines);

    public void MoveTo(int line) => ScrollTo(line);

    public void ScrollTo(int line)
    {
        Top = Math.Clamp(line, 0, LastTop);
        _toEnd = line > LastTop && _content is { IsComplete: false };
        OnChanged();
    }

    public void ToggleHeaders()
    {
        _fullHeaders = !_fullHeaders;
        LayOut();
        ScrollTo(0);
    }

    /// <summary>Scrolls to the next line with a match, going round.</summary>
    /// <param name="direction">1: below the first line of the screen, -1: above it, 0: from the first line on.</param>
    /// <returns>False when there is none.</returns>
    public bool Find(Highlighter what, int direction)
    {
        _content?.Complete();
        int count = Lines.Count;
        for (int step = 0; step < count; step++)
        {
            int line = direction switch
            {
                0 => Top + step,
                > 0 => Top + 1 + step,
                _ => Top - 1 - step,
            };
            line = ((line % count) + count) % count;
            if (!what.Matches(Lines[line]))
                continue;
            ScrollTo(line);
            return true;
        }

        return false;
    }

    /// <summary>Quoted text behind one line, or shown; what stands on the first line of the screen stays there.</summary>
    public void ToggleQuotes()
    {
        _showQuotes = !_showQuotes;
        LayOut();
        ScrollTo(Top);
    }

    /// <summary>Reads one part of the message in the place of its text.</summary>
    /// <param name="index">As in <see cref="PartInfo.Index"/>; null: the message again.</param>
    public void ViewPart(int? index)
    {
        if (Key is not { } key || Document is null || _part == index)
            return;
        _part = index;
        Fetch(key);
    }

    public void ToggleAlternative()
    {
        if (Key is not { } key || Document is not { } document)
            return;
        _part = null;
        _preference = document.FromHtml ? BodyPreference.Plain : BodyPreference.Html;
        Fetch(key);
    }

    private ReadOptions Options =>
        new()
        {
            Preference = _preference,
            Zone = time.LocalTimeZone,
            Part = _part,
        };

    private void Fetch(MessageKey key)
    {
        _open.Run(
            "",
            cancellation => mailbox.OpenAsync(key, Options, cancellation),
            document => Show(key, document),
            failure =>
            {
                _patience.Cancel();
                Document = null;
                _content = null;
                Problem = failure.Message;
                ScrollTo(0);
            }
        );
        OnChanged();
    }

    private void Show(MessageKey key, MessageDocument document)
    {
        bool first = Document is null;
        _patience.Cancel();
        Document = document;
        Problem = null;
        if (_part is null && _preference == BodyPreference.Automatic)
            _prefetch.Keep(key, document);
        LayOut();
        ScrollTo(0);
        if (first)
            Opened?.Invoke(this, key);
    }

    private async Task<bool> DelayAsync(CancellationToken cancellation)
    {
        await Task.Delay(Patience, time, cancellation);
        return true;
    }

    private void SayOpening()
    {
        _slow = true;
        _content = null;
        ScrollTo(0);
    }

    private void LayOut()
    {
        _layOut.Cancel();
        _content = null;
        if (Document is not { } document)
            return;
        _content = Content(document, Width);
        _content.Ensure(LinesAtOnce);
        if (_content.IsComplete)
            return;
        int width = Width;
        _layOut.Run(
            "",
            cancellation => Task.Run(() => Content(document, width).Complete(), cancellation),
            content =>
            {
                _content = content;
                ScrollTo(_toEnd ? int.MaxValue : Top);
            }
        );
    }

    private ReaderContent Content(MessageDocument document, int width) =>
        ReaderContent.Of(
            document,
            mailbox.Info.Addresses,
            _fullHeaders,
            foldQuotes: !_showQuotes,
            time.LocalTimeZone,
            width
        );

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
