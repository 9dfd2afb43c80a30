using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Reader;

/// <summary>One message in the reader: how it is read, and its lines at the present width. UI thread.</summary>
internal sealed class ReaderSection(
    MessageKey key,
    MessageSummary? summary,
    IMailbox mailbox,
    BackgroundTasks tasks,
    TimeProvider time
)
{
    /// <summary>So much is laid out at once; the rest of a longer text comes from another thread.</summary>
    private const int LinesAtOnce = 2_000;

    private readonly LatestTask _open = new(tasks);
    private readonly LatestTask _layOut = new(tasks);
    private int _width = 80;
    private bool _fullHeaders;
    private BodyPreference _preference;

    /// <summary>The message has come, or its failure, or more of its lines.</summary>
    public event EventHandler? Changed;

    public MessageKey Key { get; } = key;

    /// <summary>Its row among the messages of its conversation; null when it is read alone.</summary>
    public MessageSummary? Summary { get; } = summary;

    /// <summary>Only one line about it is shown.</summary>
    public bool IsFolded { get; set; }

    /// <summary>Somebody was told that it is shown.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>Null while it is on its way, and when it can not be shown.</summary>
    public MessageDocument? Document { get; private set; }

    /// <summary>Why it can not be shown, as a sentence.</summary>
    public string? Problem { get; private set; }

    /// <summary>It has been asked for.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Its lines, as far as they are laid out; null while there are none.</summary>
    public ReaderContent? Content { get; private set; }

    /// <summary>The part that is read in the place of the text; null: the text.</summary>
    public int? Part { get; private set; }

    public bool ShowsQuotes { get; private set; }

    public bool HasQuotesToToggle => ShowsQuotes || Content is { HasFold: true };

    /// <summary>Read as anybody reads it first.</summary>
    public bool IsPlainlyRead => Part is null && _preference == BodyPreference.Automatic;

    public ReadOptions Options =>
        new()
        {
            Preference = _preference,
            Zone = time.LocalTimeZone,
            Part = Part,
        };

    /// <summary>Fetches and renders it.</summary>
    public void Load()
    {
        IsLoaded = true;
        _open.Run(
            "",
            cancellation => mailbox.OpenAsync(Key, Options, cancellation),
            Show,
            failure =>
            {
                (Document, Content, Problem) = (null, null, Failures.Sentence(failure));
                OnChanged();
            }
        );
    }

    /// <summary>It is there already.</summary>
    public void Show(MessageDocument document)
    {
        IsLoaded = true;
        (Document, Problem) = (document, null);
        LayOut();
        OnChanged();
    }

    /// <summary>Nobody looks at it any more.</summary>
    public void Stop()
    {
        _open.Cancel();
        _layOut.Cancel();
    }

    /// <summary>Lays the message out for another width.</summary>
    /// <param name="line">A line of it.</param>
    /// <returns>The line that shows the same then.</returns>
    public int Resize(int width, int line)
    {
        var before = Content;
        bool changed = width != _width;
        _width = width;
        if (!changed || before is null)
            return line;
        LayOut();
        return line > 0 && Content is { } after ? before.Find(after, line) : line;
    }

    public void ToggleHeaders()
    {
        _fullHeaders = !_fullHeaders;
        LayOut();
    }

    public void ToggleQuotes()
    {
        ShowsQuotes = !ShowsQuotes;
        LayOut();
    }

    /// <summary>Reads one part of the message in the place of its text; null: the message again.</summary>
    public void ViewPart(int? index)
    {
        if (Document is null || Part == index)
            return;
        Part = index;
        Load();
    }

    public void ToggleAlternative()
    {
        if (Document is not { } document)
            return;
        Part = null;
        _preference = document.FromHtml ? BodyPreference.Plain : BodyPreference.Html;
        Load();
    }

    private void LayOut()
    {
        _layOut.Cancel();
        Content = null;
        if (Document is not { } document)
            return;
        int width = _width;
        Content = Lay(document, width);
        Content.Ensure(LinesAtOnce);
        if (Content.IsComplete)
            return;
        _layOut.Run(
            "",
            cancellation => Task.Run(() => Lay(document, width).Complete(), cancellation),
            content =>
            {
                Content = content;
                OnChanged();
            }
        );
    }

    private ReaderContent Lay(MessageDocument document, int width) =>
        ReaderContent.Of(
            document,
            mailbox.Info.Addresses,
            _fullHeaders,
            foldQuotes: !ShowsQuotes,
            time.LocalTimeZone,
            width
        );

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
