using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.Checkup;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Compose;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Search;
using MailTui.Presentation.Setup;
using MailTui.Presentation.Sidebar;
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
    private readonly TimeProvider _time;
    private readonly RetryCountdown _countdown;
    private readonly MailboxFollower _follower;
    private SynchronizationContext? _ui;

    /// <param name="random">Numbers in 0 … 1 that spread retries; the default is right outside tests.</param>
    /// <param name="downloads">Where attachments are saved; the default is <see cref="DownloadFolder.Find"/>.</param>
    /// <param name="outside">The world around; by default nothing of it can be opened.</param>
    public ShellPresenter(
        IMailbox mailbox,
        TimeProvider time,
        Func<double>? random = null,
        string? downloads = null,
        OutsideServices? outside = null
    )
    {
        _time = time;
        Keys = new(this, Keymap.Default, time);
        Lines = new(this, mailbox);
        Terminal = new(this);
        _countdown = new(time, Arrange);
        List = new(mailbox, Tasks);
        Reader = new(mailbox, Tasks, time);
        Sync = new(mailbox, Tasks, time, new Backoff(random ?? Random.Shared.NextDouble));
        Help = new(this);
        Outside = new(this, mailbox, outside ?? new OutsideServices());
        Panel = new(Reader, (text, what) => Terminal.Copy(text, what), Outside.Images.Show);
        Palette = new(this, new QueryCompleter(mailbox, Tasks));
        Writing = new(this, mailbox, time, outside ?? new OutsideServices());
        Sending = new(this, mailbox, time, outside ?? new OutsideServices());
        Review = new(this, mailbox);
        Doctor = new(this, outside?.Checkups);
        Setup = new(this, outside?.Setup);
        Ending = new(this);
        Arrangement = new(this, [Palette, Help, Output, Doctor, Panel, Review, Setup]);
        Preview = new(this, time);
        _follower = new(this, mailbox);
        Search = new(
            List,
            Reader,
            new ListSearch(mailbox, List, Tasks, Say),
            new QueryCompleter(mailbox, Tasks),
            () => Sync.Bodies.Coverage,
            Say
        );
        Sidebar = new(mailbox, Tasks);
        Views = new(this, mailbox);
        Navigation = new(this, mailbox);
        Arrangement.Arranged += (_, _) => OnArranged();
        List.Changed += (_, _) => Arrange();
        Messages = new(this, mailbox, downloads ?? DownloadFolder.Find(Environment.GetEnvironmentVariable));
        States = new(this, mailbox);
        Marking = new(this, mailbox);
        Labels = new(this);
        Parent = new(this, mailbox);
        TrashCan = new(this, mailbox);
        Marks.Changed += (_, _) => List.Redraw();
        Search.Completer.Changed += (_, _) => Arrange();
        Sync.Changed += (_, _) => OnSyncChanged();
        Tasks.Changed += (_, _) => Arrange();
        Writing.Changed += (_, _) => Arrange();
        Sending.Changed += (_, _) => Arrange();
        Setup.Changed += (_, _) => Arrange();
    }

    /// <summary>Title, status, keys, popup, focus or layout may look different.</summary>
    public event EventHandler? Changed;

    /// <summary>Everything is there. On the UI thread.</summary>
    public event EventHandler? Started;

    /// <summary>Messages of a conversation stand together in lists. Default true.</summary>
    public bool Threads { get; set; } = true;

    public BackgroundTasks Tasks { get; } = new();

    /// <summary>Panes and their sizes.</summary>
    public ShellArrangement Arrangement { get; }

    /// <summary>Title, status, keys and popup.</summary>
    public ShellLines Lines { get; }

    public MessageListPresenter List { get; }

    public ReaderPresenter Reader { get; }

    public SyncPresenter Sync { get; }

    public HelpPresenter Help { get; }

    /// <summary>Commands by their names.</summary>
    public PalettePresenter Palette { get; }

    /// <summary>The commands that were run by their names.</summary>
    public CommandHistory Recent { get; init; } = new([]);

    public ShellKeys Keys { get; }

    /// <summary>The selected message, shown without being opened.</summary>
    public Preview Preview { get; }

    /// <summary>From one thing that is shown to another.</summary>
    public Navigation Navigation { get; }

    /// <summary>What is done with messages.</summary>
    public MessageActions Messages { get; }

    /// <summary>What is done to the state of messages.</summary>
    public StateActions States { get; }

    /// <summary>The marked messages.</summary>
    public Marks Marks { get; } = new();

    /// <summary>How messages are marked.</summary>
    public MarkActions Marking { get; }

    public LabelActions Labels { get; }

    public ParentActions Parent { get; }

    public TrashActions TrashCan { get; }

    /// <summary>Filter, search, and what is typed for them.</summary>
    public SearchPresenter Search { get; }

    /// <summary>Folders, labels and saved searches.</summary>
    public SidebarPresenter Sidebar { get; }

    /// <summary>What is done with the sidebar and with saved searches.</summary>
    public ViewActions Views { get; }

    /// <summary>Links or parts of the open message, over it.</summary>
    public PanelPresenter Panel { get; }

    /// <summary>What the doctor finds, over list and reader.</summary>
    public DoctorPresenter Doctor { get; }

    /// <summary>What a command said, over everything but help.</summary>
    public OutputPresenter Output { get; } = new();

    /// <summary>Has every key while it is open.</summary>
    public QuestionPresenter Question { get; } = new();

    /// <summary>What is typed into, apart from <see cref="Search"/>.</summary>
    public PromptPresenter Prompt { get; } = new();

    /// <summary>Messages being written.</summary>
    public Writing Writing { get; }

    /// <summary>One of them looked over before it is sent.</summary>
    public ReviewPresenter Review { get; }

    /// <summary>The setup wizard.</summary>
    public SetupPresenter Setup { get; }

    public Ending Ending { get; }

    /// <summary>The clipboard of the terminal, and its screen as a whole.</summary>
    public TerminalRequests Terminal { get; }

    /// <summary>What is on its way out.</summary>
    public Sending Sending { get; }

    /// <summary>Links opened, lists left, commands run.</summary>
    public OutsideActions Outside { get; }

    public DateTimeOffset Now => _time.GetLocalNow();

    /// <summary>The reader's zone, in which everything is dated.</summary>
    public TimeZoneInfo Zone => _time.LocalTimeZone;

    public int Width => Arrangement.Width;

    public int Height => Arrangement.Height;

    public ShellLayout Layout => Arrangement.Layout;

    /// <summary>Where keys go.</summary>
    public CommandContexts Context => Overlay?.Context ?? Arrangement.Focused;

    public bool IsListAlone =>
        Context == CommandContexts.List && (!Reader.IsOpen || Preview.IsOn) && !Search.IsFiltered && Marks.Count == 0;

    /// <summary>What stands over list and reader; null when nothing does.</summary>
    public IOverlay? Overlay => Arrangement.Overlay;

    /// <summary>What keys move in.</summary>
    public IPane Pane => Arrangement.Pane;

    /// <summary>Shows the inbox and looks for new mail. Called once, on the UI thread with its loop running.</summary>
    public void Start()
    {
        _ui =
            SynchronizationContext.Current
            ?? throw new InvalidOperationException("The screen is started on the UI thread.");
        _follower.Start();
        List.Show(MessageListQuery.Inbox with { Threads = Threads ? ThreadFolding.AllFolded : null });
        Sidebar.Refresh();
        Sync.Start();
        Sending.Start();
        Started?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Stops all work; whatever is still under way is cancelled.</summary>
    public void Dispose()
    {
        _follower.Dispose();
        Writing.Dispose();
        Sending.Dispose();
        _countdown.Dispose();
        Keys.Dispose();
        Preview.Dispose();
        Sync.Dispose();
        Tasks.Dispose();
        Outside.Dispose();
        Setup.Dispose();
    }

    /// <summary>The terminal has this size now.</summary>
    public void Resize(int width, int height) => Arrangement.Resize(width, height);

    /// <summary>Characters were typed, or pasted, while <see cref="ShellKeys.IsTyping"/>.</summary>
    public void Type(string text)
    {
        Keys.Type(text);
        Arrange();
    }

    /// <summary>A key was pressed.</summary>
    public void Press(KeyStroke stroke)
    {
        Lines.Notice = null;
        Tasks.Forget();
        Keys.Press(stroke);
        Arrange();
    }

    /// <summary>A row of the palette was clicked.</summary>
    public void ClickCommand(int row)
    {
        Lines.Notice = null;
        Palette.Choose(row);
        Arrange();
    }

    /// <summary>Keys go to a pane that is shown, as a click does; else to the list.</summary>
    public void Focus(CommandContexts pane) => Arrangement.Focus(pane);

    /// <summary>Runs a command by its name, where there is one of that name.</summary>
    public void Run(string command)
    {
        if (CommandTable.All.FirstOrDefault(known => known.Name == command) is { } found)
            Keys.Run(found);
        Arrange();
    }

    /// <summary>Says something above the keys, until the next key; null takes it away.</summary>
    public void Say(string? sentence)
    {
        Lines.Notice = sentence;
        Arrange();
    }

    /// <summary>Does something on the UI thread, and shows what has come of it. Any thread; nothing before the start.</summary>
    public void Post(Action action) =>
        _ui?.Post(
            _ =>
            {
                action();
                Arrange();
            },
            null
        );

    private void OnArranged()
    {
        Preview.Follow();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void OnSyncChanged()
    {
        _countdown.Run(Sync is { Problem.Offline: true, IsRunning: false }, _ui);
        Arrange();
    }

    private void Arrange() => Arrangement.Arrange();
}
