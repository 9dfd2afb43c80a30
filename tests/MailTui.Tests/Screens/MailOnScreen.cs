using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Testing;
using MailTui.Testing.Mailboxes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

/// <summary>Real messages from raw bytes to the screen: the engine, its index and a folder of mail under the whole window.</summary>
internal sealed class MailOnScreen : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly MailEngine _engine;
    private readonly IMailbox _mailbox;

    private MailOnScreen(Func<MailEngine, TemporaryDirectory, IMailbox> open, int width, int height)
    {
        var time = new FakeTimeProvider(FakeMessage.Now.ToUniversalTime());
        time.SetLocalTimeZone(FakeMessage.Zone);
        _engine = MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 0),
            time,
            NullLoggerFactory.Instance
        );
        _mailbox = open(_engine, _directory);
        Screen = new ScreenHost(_mailbox, width, height);
        Screen.Rest();
    }

    public ScreenHost Screen { get; }

    /// <summary>The demo mailbox.</summary>
    public static MailOnScreen Demo(int width, int height) =>
        new((engine, directory) => engine.OpenDemo(directory["demo"]), width, height);

    /// <summary>These messages.</summary>
    public static MailOnScreen Of(IEnumerable<(string Key, byte[] Content)> messages, int width, int height) =>
        new(
            (engine, directory) =>
            {
                Directory.CreateDirectory(directory["mail"]);
                foreach (var (key, content) in messages)
                    File.WriteAllBytes(Path.Combine(directory["mail"], key), content);
                return engine.OpenMailbox(new MailboxOptions { Name = "work", Directory = directory["mail"] });
            },
            width,
            height
        );

    /// <summary>Shows what a query finds, and opens the first row.</summary>
    public void Open(MailboxQuery query)
    {
        Screen.Shell.Navigation.ShowList(new(null, query));
        Screen.Rest();
        Press(Key.Enter);
    }

    public void Press(params Key[] keys)
    {
        foreach (Key key in keys)
        {
            Screen.Press(key);
            Screen.Rest();
        }
    }

    public void Dispose()
    {
        Screen.Dispose();
        _mailbox.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _engine.Dispose();
        _directory.Dispose();
    }
}
