using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.State;

namespace MailTui.Testing.Index;

/// <summary>An index in a temporary file, and rows for it.</summary>
internal sealed class TestIndex : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <param name="time">What queries take for now and here; by default the system's.</param>
    public TestIndex(TimeProvider? time = null)
    {
        Path = _directory["mailtui.db"];
        Database = IndexDatabase.Open(Path);
        Index = MessageIndex.Open(Database, "s3://example-mail/inbound/", time ?? TimeProvider.System);
        Writer = new MessageIndexWriter(Index);
        Journal = new StateJournal(Index, time ?? TimeProvider.System);
    }

    public string Path { get; }

    public IndexDatabase Database { get; }

    public MessageIndex Index { get; }

    public MessageIndexWriter Writer { get; }

    public StateJournal Journal { get; }

    /// <summary>Sets flags of messages, and clears others.</summary>
    /// <returns>The messages that changed.</returns>
    public IReadOnlyList<MessageKey> SetFlags(
        IReadOnlyCollection<MessageKey> keys,
        MessageFlags set,
        MessageFlags clear
    ) =>
        Journal
            .Do(
                new(
                    "flag",
                    keys,
                    [
                        .. StateField.Flags.Where(f => set.HasFlag(f.Flag)).Select(f => FieldChange.Set(f.Field)),
                        .. StateField.Flags.Where(f => clear.HasFlag(f.Flag)).Select(f => FieldChange.Clear(f.Field)),
                    ]
                )
            )
            .Changed;

    /// <summary>A record that arrived <paramref name="minute"/> minutes after 2026-11-24 09:00 UTC.</summary>
    public static MessageRecord Record(
        string key,
        int minute = 0,
        string subject = "",
        string from = "ann@example.com",
        string? body = null,
        string etag = "1",
        bool spam = false
    ) =>
        new()
        {
            Key = new MessageKey(key.TrimStart('/')),
            BlobKey = key,
            ETag = etag,
            Size = 1000,
            LastModified = At(minute),
            BodyText = body,
            Head = new MessageHead
            {
                Arrived = At(minute),
                Verdicts = spam ? new SesVerdicts { Checked = true, Spam = ScanVerdict.Fail } : SesVerdicts.Unchecked,
                Envelope = new Envelope { Subject = subject, From = [new MailAddress("", from)] },
            },
        };

    public static DateTimeOffset At(int minute) =>
        new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    public void Dispose()
    {
        Database.Dispose();
        _directory.Dispose();
    }
}
