using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>
/// Finds the conversation of a message as it is stored: that of any id it goes by or refers to. When these belong to several,
/// the smaller are taken into the largest; so what comes out does not depend on the order in which messages come, and a new
/// one costs what it refers to, not what the mailbox holds. An id once seen stays with its conversation, also when the
/// message that told of it goes.
/// </summary>
internal sealed class ThreadStatements(SqliteConnection connection, long mailbox, long change) : IDisposable
{
    private readonly SqliteStatement _find = new(
        connection,
        "SELECT thread FROM thread_reference WHERE mailbox = $mailbox AND hash = $hash"
    );

    private readonly SqliteStatement _create = new(
        connection,
        "UPDATE mailbox SET threads = threads + 1 WHERE id = $mailbox RETURNING threads"
    );

    private readonly SqliteStatement _refer = new(
        connection,
        "INSERT INTO thread_reference (mailbox, hash, thread) VALUES ($mailbox, $hash, $thread) ON CONFLICT DO NOTHING"
    );

    private readonly SqliteStatement _size = new(
        connection,
        "SELECT count(*) FROM message WHERE mailbox = $mailbox AND thread = $thread"
    );

    private readonly SqliteStatement _moveMessages = new(
        connection,
        "UPDATE message SET thread = $into, change = $change WHERE mailbox = $mailbox AND thread = $thread"
    );

    private readonly SqliteStatement _moveReferences = new(
        connection,
        "UPDATE thread_reference SET thread = $into WHERE mailbox = $mailbox AND thread = $thread"
    );

    private readonly SqliteStatement _counterparts = new(
        connection,
        """
        SELECT DISTINCT thread FROM thread_subject
        WHERE mailbox = $mailbox AND hash = $hash AND is_report = $wanted AND arrived BETWEEN $from AND $to
        """
    );

    private readonly SqliteStatement _referBySubject = new(
        connection,
        """
        INSERT INTO thread_subject (mailbox, hash, is_report, arrived, thread)
        VALUES ($mailbox, $hash, $is_report, $arrived, $thread) ON CONFLICT DO NOTHING
        """
    );

    private readonly SqliteStatement _moveSubjects = new(
        connection,
        "UPDATE OR REPLACE thread_subject SET thread = $into WHERE mailbox = $mailbox AND thread = $thread"
    );

    /// <summary>The number of the conversation that a message belongs to.</summary>
    public long Place(MessageRecord record)
    {
        var tie = SubjectTie.Of(record);
        long arrived = record.Head.Arrived.ToUnixTimeMilliseconds();
        long[] counterparts = tie is { } known ? Counterparts(known, arrived) : [];
        long thread = Place(record.Key, record.Head.Envelope, record.Links, counterparts);
        if (tie is { } own)
        {
            Run(_referBySubject)
                .With("$hash", own.Hash)
                .With("$is_report", own.IsReport ? 1 : 0)
                .With("$arrived", arrived)
                .With("$thread", thread)
                .Run();
        }

        return thread;
    }

    /// <summary>The same by ids alone.</summary>
    /// <param name="others">Conversations that it belongs to in any case.</param>
    public long Place(MessageKey key, Envelope envelope, MessageLinks links, params ReadOnlySpan<long> others)
    {
        var names = MessageIds.Own(envelope, links).Concat(MessageIds.Parents(envelope, links));
        if (links.Topic is { } topic)
            names = names.Append($"topic {topic}");
        long[] hashes = [.. names.Select(MessageIds.Hash).Distinct()];
        if (hashes.Length == 0)
            hashes = [MessageIds.Hash($"key {key.Value}")];

        List<long> threads = [.. others];
        var isNew = new List<long>();
        foreach (long hash in hashes)
        {
            if (Run(_find).With("$hash", hash).Value() is not long thread)
                isNew.Add(hash);
            else if (!threads.Contains(thread))
                threads.Add(thread);
        }

        long into = threads switch
        {
            [] => Run(_create).Value() as long? ?? throw new InvalidOperationException("The mailbox has no row."),
            [var only] => only,
            _ => Unite(threads),
        };
        foreach (long hash in isNew)
            Run(_refer).With("$hash", hash).With("$thread", into).Run();
        return into;
    }

    public void Dispose()
    {
        _find.Dispose();
        _create.Dispose();
        _refer.Dispose();
        _size.Dispose();
        _moveMessages.Dispose();
        _moveReferences.Dispose();
        _counterparts.Dispose();
        _referBySubject.Dispose();
        _moveSubjects.Dispose();
    }

    /// <summary>A conversation grows at least to twice its size with each move, so a message is moved seldom.</summary>
    private long Unite(List<long> threads)
    {
        long into = threads.MaxBy(thread => (long)(Run(_size).With("$thread", thread).Value() ?? 0L));
        foreach (long thread in threads.Where(thread => thread != into))
        {
            Run(_moveMessages).With("$thread", thread).With("$into", into).With("$change", change).Run();
            Run(_moveReferences).With("$thread", thread).With("$into", into).Run();
            Run(_moveSubjects).With("$thread", thread).With("$into", into).Run();
        }

        return into;
    }

    /// <summary>Of a report, what it may return, which is older; of what was sent, reports that came after it.</summary>
    private long[] Counterparts(SubjectTie tie, long arrived)
    {
        long age = (long)SubjectTie.MaxAge.TotalMilliseconds;
        using var row = Run(_counterparts)
            .With("$hash", tie.Hash)
            .With("$wanted", tie.IsReport ? 0 : 1)
            .With("$from", tie.IsReport ? arrived - age : arrived)
            .With("$to", tie.IsReport ? arrived : arrived + age)
            .Rows();
        var threads = new List<long>();
        while (row.Read())
            threads.Add(row.GetInt64(0));
        return [.. threads];
    }

    private SqliteStatement Run(SqliteStatement statement) => statement.With("$mailbox", mailbox);
}
