using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Search;
using MailTui.Presentation.Sync;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>
/// The whole screen of one mailbox: list, reader, help, the lines around them, and where keys go. Made anywhere; from
/// <see cref="Start"/> on it lives on the UI thread.
/// </summary>
public sealed class ShellPresenter : IDisposable
{
    /// <summary>The title of a panel, and what there is to say about its selected row.</summary>
    private const int PanelFrame = 3;

    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly Keymap _keymap;
    private readonly KeyInput _keys;
    private readonly RetryCountdown _countdown;
    private SynchronizationContext? _ui;
    private CommandContexts _focus = CommandContexts.List;
    private bool _arranging;
    private string? _notice;

    /// <param name="random">Numbers in 0 … 1 that spread retries; the default is right outside tests.</param>
    /// <param name="downloads">Where attachments are saved; the default is <see cref="DownloadFolder.Find"/>.</param>
    public ShellPresenter(IMailbox mailbox, TimeProvider time, Func<double>? random = null, string? downloads = null)
    {
        _mailbox = mailbox;
        _time = time;
        _keymap = Keymap.Default;
        _keys = new(_keymap);
        _countdown = new(time, Arrange);
        List = new(mailbox, Tasks);
        Reader = new(mailbox, Tasks, time);
        Sync = new(mailbox, Tasks, time, new Backoff(random ?? Random.Shared.NextDouble));
        Help = new(_keymap);
        Panel = new(Reader, Copy);
        Search = new(List, Reader, new ListSearch(mailbox, List, Tasks, Say), () => Sync.Bodies.Coverage, Say);
        List.Changed += (_, _) => Arrange();
        Messages = new(this, mailbox, downloads ?? DownloadFolder.Find(Environment.GetEnvironmentVariable));
        Sync.Changed += (_, _) => OnSyncChanged();
        Tasks.Changed += (_, _) => Arrange();
    }

    /// <summary>Title, status, keys, popup, focus or layout may look different.</summary>
    public event EventHandler? Changed;

    public event EventHandler? QuitRequested;

    /// <summary>The screen is to be painted from scratch: something else has written on it.</summary>
    public event EventHandler? RedrawRequested;

    /// <summary>Something is to go to the clipboard of the user's terminal.</summary>
    public event EventHandler<string>? CopyRequested;

    public BackgroundTasks Tasks { get; } = new();

    public MessageListPresenter List { get; }

    public ReaderPresenter Reader { get; }

    public SyncPresenter Sync { get; }

    public HelpPresenter Help { get; }

    /// <summary>What is done with messages.</summary>
    public MessageActions Messages { get; }

    /// <summary>Filter, search, and what is typed for them.</summary>
    public SearchPresenter Search { get; }

    /// <summary>Links or parts of the open message, over it.</summary>
    public PanelPresenter Panel { get; }

    public DateTimeOffset Now => _time.GetLocalNow();

    /// <summary>The reader's zone, in which everything is dated.</summary>
    public TimeZoneInfo Zone => _time.LocalTimeZone;

    public int Width { get; private set; } = 80;

    public int Height { get; private set; } = 24;

    public ShellLayout Layout { get; private set; } = ShellLayout.For(80, 24, readerOpen: false, status: false);

    /// <summary>Where keys go.</summary>
    public CommandContexts Context =>
        Help.IsOpen ? CommandContexts.Help
        : Panel.IsOpen ? Panel.Kind
        : _focus;

    public bool IsListAlone => !Reader.IsOpen && !Help.IsOpen && !Search.IsFiltered;

    public ScreenLine Title => Search.IsOpen ? Search.Line(Width) : TitleText.Of(_mailbox.Info, List, Sync, Width);

    /// <summary>Null when there is nothing to say.</summary>
    public ScreenLine? Status => StatusText.Of(_mailbox.Info, Sync, Tasks, _notice, Now, Width);

    public ScreenLine Footer => FooterText.Of(this, _keymap, Width);

    /// <summary>What may follow the prefix that was pressed; null when none was.</summary>
    public WhichKey? Popup => WhichKey.Of(_keymap, Context, _keys.Pending);

    /// <summary>What the list says when it has no rows.</summary>
    public string EmptyText => EmptyListText.Of(List, Sync);

    public string? WhyNoMatch => Context == CommandContexts.Reader ? Search.WhyNoNextInMessage : Search.WhyNoNextInList;

    public string? WhyNoOtherPane => Layout.List.IsEmpty || Layout.Reader.IsEmpty ? "Only one pane is shown." : null;

    private IPane Pane =>
        Context switch
        {
            CommandContexts.Help => Help,
            CommandContexts.Reader => Reader,
            CommandContexts.List => List,
            _ => Panel,
        };

    /// <summary>Shows the inbox and looks for new mail. Called once, on the UI thread with its loop running.</summary>
    public void Start()
    {
        _ui =
            SynchronizationContext.Current
            ?? throw new InvalidOperationException("The screen is started on the UI thread.");
        _mailbox.Changed += OnMailboxChanged;
        List.Show(MessageListQuery.Inbox);
        Sync.Start();
    }

    /// <summary>Stops all work; whatever is still under way is cancelled.</summary>
    public void Dispose()
    {
        _mailbox.Changed -= OnMailboxChanged;
        _countdown.Dispose();
        Sync.Dispose();
        Tasks.Dispose();
    }

    /// <summary>The terminal has this size now.</summary>
    public void Resize(int width, int height)
    {
        Width = width;
        Height = height;
        Arrange();
    }

    /// <summary>Characters were typed, or pasted, while <see cref="SearchPresenter.IsOpen"/>.</summary>
    public void Type(string text)
    {
        Search.Type(text);
        Arrange();
    }

    /// <summary>A key was pressed.</summary>
    public void Press(KeyStroke stroke)
    {
        _notice = null;
        Tasks.Forget();
        if (Search.IsOpen)
            Search.Press(stroke.ToString());
        else if (_keys.Press(Context, stroke) is { } command)
        {
            if (command.WhyDisabled(this) is { } reason)
                _notice = reason;
            else
                command.Execute(this);
        }

        Arrange();
    }

    public void MoveBy(int rows) => Pane.MoveBy(rows);

    public void MoveByPages(double pages) =>
        MoveBy((int)(Pane.PageSize * pages) is var rows && rows != 0 ? rows : Math.Sign(pages));

    public void MoveToTop() => Pane.MoveTo(0);

    public void MoveToBottom() => Pane.MoveTo(int.MaxValue);

    /// <param name="direction">1: down, -1: up.</param>
    public void FindNext(int direction)
    {
        if (Context == CommandContexts.Reader)
            Search.FindInMessage(direction);
        else
            Search.FindInList(direction);
    }

    /// <param name="folder">Null: every folder but trash and spam.</param>
    public void ShowFolder(MessageFolder? folder)
    {
        Reader.Close();
        _focus = CommandContexts.List;
        Search.Forget();
        List.Show(new MessageListQuery(folder, MailboxQuery.Everything));
    }

    public void FocusOtherPane() =>
        Focus(_focus == CommandContexts.List ? CommandContexts.Reader : CommandContexts.List);

    /// <summary>Keys go to the list or to the reader, as a click does.</summary>
    public void Focus(CommandContexts pane)
    {
        _focus = pane == CommandContexts.Reader && Reader.IsOpen ? CommandContexts.Reader : CommandContexts.List;
        Arrange();
    }

    public void OpenHelp() => Help.Open(this, Context);

    /// <summary>Closes what is open; in the list alone, ends the program.</summary>
    public void Back()
    {
        if (IsListAlone)
            Quit();
        else
            Close();
    }

    /// <summary>Closes what is open.</summary>
    public void Close()
    {
        if (Help.IsOpen)
            Help.Close();
        else if (Panel.IsOpen)
            Panel.Close();
        else if (Reader.ShowsPart)
            Reader.ViewPart(null);
        else if (Reader.IsOpen)
        {
            Reader.Close();
            _focus = CommandContexts.List;
        }
        else if (Search.IsFiltered)
            Search.ClearFilter();
    }

    public void Quit() => QuitRequested?.Invoke(this, EventArgs.Empty);

    public void RequestRedraw() => RedrawRequested?.Invoke(this, EventArgs.Empty);

    internal void Say(string sentence)
    {
        _notice = sentence;
        Arrange();
    }

    /// <summary>Not every terminal obeys, and none says so: the text itself is shown, too.</summary>
    internal void Copy(string text, string what)
    {
        CopyRequested?.Invoke(this, text);
        _notice = $"{what} was copied: {text}";
    }

    internal void Open(MessageKey key)
    {
        Panel.Close();
        Reader.Open(key);
        _focus = CommandContexts.Reader;
        Arrange();
    }

    private void OnMailboxChanged(object? sender, MailboxChange change) =>
        _ui?.Post(
            _ =>
            {
                if (!change.OnlyFlags)
                    Reader.Forget(change.Removed.Concat(change.Updated));
                List.Refresh();
            },
            null
        );

    private void OnSyncChanged()
    {
        _countdown.Run(Sync is { Problem.Offline: true, IsRunning: false }, _ui);
        Arrange();
    }

    /// <summary>Gives every part its place; the parts tell themselves when that changes what they show.</summary>
    private void Arrange()
    {
        if (_arranging)
            return;
        _arranging = true;
        try
        {
            Layout = ShellLayout.For(Width, Height, Reader.IsOpen, Status is not null);
            List.Resize(Layout.List.Height);
            Reader.Resize(Layout.Reader.Width, Layout.Reader.Height);
            Help.Resize(Layout.Body.Height);
            Panel.Resize(Layout.Body.Height - PanelFrame);
        }
        finally
        {
            _arranging = false;
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }
}
