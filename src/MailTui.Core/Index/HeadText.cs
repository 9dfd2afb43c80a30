using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>Writes who and what a message is about into <c>message_head</c>.</summary>
internal sealed class HeadText(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _delete = new(connection, "DELETE FROM message_head WHERE rowid = $id");

    private readonly SqliteStatement _insert = new(
        connection,
        """
        INSERT INTO message_head (rowid, subject, sender, recipient, copy)
        VALUES ($id, $subject, $sender, $recipient, $copy)
        """
    );

    public void Delete(long id) => _delete.With("$id", id).Run();

    public void Insert(long id, Envelope envelope, string? deliveredTo) =>
        _insert
            .With("$id", id)
            .With("$subject", SearchText.ForIndex(envelope.Subject))
            .With("$sender", People(null, envelope.From, envelope.Sender, envelope.ReplyTo))
            .With("$recipient", People(deliveredTo, envelope.To))
            .With("$copy", People(null, envelope.Cc, envelope.Bcc))
            .Run();

    public void Dispose()
    {
        _delete.Dispose();
        _insert.Dispose();
    }

    private static string People(string? address, params ReadOnlySpan<IReadOnlyList<MailAddress>> lists)
    {
        var people = address is null ? new List<string>() : [address];
        foreach (var list in lists)
            people.AddRange(list.Select(person => person.ToString()));
        return SearchText.ForIndex(string.Join('\n', people));
    }
}
