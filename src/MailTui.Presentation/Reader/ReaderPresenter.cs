using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>
/// What is read: one message, or a conversation with what one has read already behind a line each; and how far one has
/// read. What is done, is done with the message at the top of the screen. UI thread.
/// </summary>
public sealed class ReaderPresenter(IMailbox mailbox, BackgroundTasks tasks, TimeProvider time) : IPane
{
    private readonly LatestTask _conversation = new(tasks);
    private readonly Patience _patience = new(tasks, time);
    private readonly MessagePrefetch _prefetch = new(mailbox, tasks);
    private IReadOnlyList<ReaderSection> _sections = [];
    private SectionLines _lines = SectionLines.None;
    private bool _waiting;
    private bool _slow;
    private bool _toEnd;

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    /// <summary>A message has come and is on the screen.</summary>
    public event EventHandler<MessageKey>? Opened;

    /// <summary>The message that is read, or on its way; null when the reader is closed.</summary>
    public MessageKey? Key { get; private set; }

    /// <summary>Null while it is on its way, and when it can not be shown.</summary>
    public MessageDocument? Document => Current?.Document;

    /// <summary>Why the message can not be shown, as a sentence.</summary>
    public string? Problem => Current?.Problem;

    public int Width { get; private set; } = 80;

    public int Height { get; private set; } = 1;

    /// <summary>The line on the first line of the screen.</summary>
    public int Top { get; private set; }

    public bool IsOpen => Key is not null;

    /// <summary>Several messages are read below each other.</summary>
    public bool IsConversation => _sections.Count > 1;

    /// <summary>One part of the message is read, not its text.</summary>
    public bool ShowsPart => Current is { Part: not null };

    public int PageSize => Math.Max(1, Height - 1);

    public bool AtEnd => Top + Height >= Lines.Count;

    public string? WhyNoDocument => Document is null ? Words.Of("No message is open.") : null;

    /// <summary>Quoted text is folded, or would be.</summary>
    public bool HasQuotesToToggle => Current is { HasQuotesToToggle: true };

    /// <summary>Some quoted text of the message at hand is folded away.</summary>
    public bool HidesQuotes => Current is { ShowsQuotes: false, HasQuotesToToggle: true };

    /// <summary>All lines at the present width; of a very long text, those that are laid out so far.</summary>
    public IReadOnlyList<ScreenLine> Lines => _slow ? ReaderWaiting.Opening : _lines;

    private ReaderSection? Current => _sections.FirstOrDefault(section => section.Key == Key);

    /// <summary>The last message of a conversation can be scrolled to the top, or nothing could be done with it.</summary>
    private int LastTop =>
        Math.Max(Lines.Count - Height, IsConversation && !_waiting ? _lines.StartOf(_sections.Count - 1) : 0);

    /// <summary>Shows a message; whichever was asked for last wins.</summary>
    public void Open(MessageKey key)
    {
        WaitFor(key);
        Show([Section(key, null)]);
    }

    /// <summary>Shows the whole conversation of a message, from the first on that was not read.</summary>
    public void OpenConversation(MessageKey key)
    {
        WaitFor(key);
        _conversation.Run(
            "",
            cancellation => mailbox.ConversationAsync(key, cancellation),
            messages =>
                Show(
                    messages.Count > 1
                        ? [.. messages.Select(message => Section(message.Key, message))]
                        : [Section(key, null)]
                )
        );
        OnChanged();
    }

    /// <summary>What is likely to be read next, the nearest first: fetched and rendered ahead.</summary>
    public void Expect(IEnumerable<MessageSummary> next) =>
        _prefetch.Ahead(next, new ReadOptions { Zone = time.LocalTimeZone });

    /// <summary>The messages may be other ones now.</summary>
    public void Forget(IEnumerable<MessageKey> changed)
    {
        foreach (MessageKey key in changed)
            _prefetch.Forget(key);
    }

    public void Close()
    {
        Stop();
        (Key, Top, _waiting, _slow) = (null, 0, false, false);
        (_sections, _lines) = ([], SectionLines.None);
        OnChanged();
    }

    /// <summary>The view has another size now; what is read stays at the top.</summary>
    public void Resize(int width, int height)
    {
        if (width < 1 || height < 1 || (width == Width && height == Height))
            return;
        bool sameWidth = Width == width;
        (Width, Height) = (width, height);
        if (sameWidth || _sections.Count == 0)
        {
            ScrollTo(Top);
            return;
        }

        var (current, line) = _lines.PlaceOf(Top);
        foreach (var (index, section) in _sections.Index())
        {
            int place = section.Resize(width, index == current ? line : 0);
            line = index == current ? place : line;
        }

        LayOut();
        ScrollTo(_waiting ? Top : _lines.LineOf(current, line));
    }

    public void MoveBy(int lines) => ScrollTo(Top + lines);

    public void MoveTo(int line) => ScrollTo(line);

    public void ScrollTo(int line)
    {
        Top = Math.Clamp(line, 0, LastTop);
        _toEnd = line > LastTop && _sections is [.., { Content.IsComplete: false }];
        if (!_waiting && _lines.Count > 0)
        {
            Key = _sections[_lines.PlaceOf(Top).Section].Key;
            var visible = new VisibleSections(_sections, _lines, Top, Height);
            visible.Fetch();
            foreach (ReaderSection section in visible.TakeNew().ToList())
                Opened?.Invoke(this, section.Key);
        }

        OnChanged();
    }

    /// <summary>Down so many messages of the conversation, or up where negative; where it ends before, nothing moves.</summary>
    /// <returns>How many messages lie beyond its end; 0 when it has moved.</returns>
    public int MoveToMessage(int messages)
    {
        int next = _lines.PlaceOf(Top).Section + messages;
        if (_waiting || !IsConversation)
            return messages;
        if (next < 0 || next >= _sections.Count)
            return next < 0 ? next : next - _sections.Count + 1;
        _sections[next].IsFolded = false;
        LayOut();
        ScrollTo(_lines.StartOf(next));
        return 0;
    }

    /// <summary>The message behind one line, or shown.</summary>
    public void ToggleFold()
    {
        if (!IsConversation || Current is not { } section)
            return;
        section.IsFolded = !section.IsFolded;
        LayOut();
        ScrollTo(_lines.StartOf(_lines.PlaceOf(Top).Section));
    }

    /// <summary>A message is behind one line.</summary>
    public bool HasFolded => _sections.Any(section => section.IsFolded);

    /// <summary>Every message behind one line, or shown.</summary>
    public void FoldAll(bool folded)
    {
        if (!IsConversation || _waiting)
            return;
        int current = _lines.PlaceOf(Top).Section;
        foreach (ReaderSection section in _sections)
            section.IsFolded = folded;
        LayOut();
        ScrollTo(_lines.StartOf(current));
    }

    public void ToggleHeaders() => Change(section => section.ToggleHeaders(), fromStart: true);

    /// <summary>Quoted text behind one line, or shown; what stands on the first line of the screen stays there.</summary>
    public void ToggleQuotes() => Change(section => section.ToggleQuotes(), fromStart: false);

    /// <summary>Reads one part of the message in the place of its text.</summary>
    /// <param name="index">As in <see cref="PartInfo.Index"/>; null: the message again.</param>
    public void ViewPart(int? index) => Current?.ViewPart(index);

    public void ToggleAlternative() => Current?.ToggleAlternative();

    /// <summary>Scrolls to the next line with a match, going round.</summary>
    /// <param name="direction">1: below the first line of the screen, -1: above it, 0: from the first line on.</param>
    /// <returns>False when there is none.</returns>
    public bool Find(Highlighter what, int direction)
    {
        foreach (ReaderSection section in _sections)
            section.Content?.Complete();
        LayOut();
        if (LineFinder.Find(Lines, what, Top, direction) is not { } line)
            return false;
        ScrollTo(line);
        return true;
    }

    private void WaitFor(MessageKey key)
    {
        Stop();
        (Key, _waiting, _slow, _sections) = (key, true, false, []);
        _patience.Start(SayOpening);
    }

    /// <param name="sections">One of them is <see cref="Key"/>.</param>
    private void Show(IReadOnlyList<ReaderSection> sections)
    {
        _sections = sections;
        foreach (ReaderSection section in sections)
        {
            section.Resize(Width, 0);
            section.IsFolded = section.Summary is { Unread: false } && section.Key != Key && section != sections[^1];
            section.Changed += (_, _) => OnSectionChanged(section);
        }

        // Reading goes on at the first message that was not read yet.
        ReaderSection wanted =
            sections.FirstOrDefault(section => section.Summary is { Unread: true })
            ?? sections.First(section => section.Key == Key);
        Key = wanted.Key;
        if (_prefetch.Find(wanted.Key) is { } document)
            wanted.Show(document);
        else
            wanted.Load();
        OnChanged();
    }

    private void OnSectionChanged(ReaderSection section)
    {
        if (!_sections.Contains(section))
            return;
        if (section is { Document: { } document, IsPlainlyRead: true })
            _prefetch.Keep(section.Key, document);
        if (!_waiting)
        {
            bool first = !IsConversation && !section.IsAnnounced;
            LayOut();
            ScrollTo(
                _toEnd ? int.MaxValue
                : first ? 0
                : Top
            );
        }
        else if (section.Key == Key)
        {
            _patience.Stop();
            (_waiting, _slow) = (false, false);
            LayOut();
            ScrollTo(_lines.StartOf(_sections.Index().First(entry => entry.Item == section).Index));
        }
    }

    private void Change(Action<ReaderSection> change, bool fromStart)
    {
        if (_waiting || Current is not { } section)
            return;
        change(section);
        LayOut();
        ScrollTo(fromStart ? _lines.StartOf(_lines.PlaceOf(Top).Section) : Top);
    }

    /// <summary>What stands at the top stays there, whatever has grown above it.</summary>
    private void LayOut()
    {
        if (_waiting)
            return;
        var (section, line) = _lines.PlaceOf(Top);
        _lines = SectionLines.Of(_sections, time.LocalTimeZone, Width);
        Top = _lines.LineOf(Math.Min(section, _sections.Count - 1), line);
    }

    private ReaderSection Section(MessageKey key, MessageSummary? summary) => new(key, summary, mailbox, tasks, time);

    private void Stop()
    {
        _conversation.Cancel();
        _patience.Stop();
        _prefetch.Stop();
        foreach (ReaderSection section in _sections)
            section.Stop();
    }

    private void SayOpening()
    {
        _slow = true;
        _lines = SectionLines.None;
        ScrollTo(0);
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
