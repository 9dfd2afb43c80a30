using System.Text.Json;
using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Testing;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Tests.Index;

/// <summary>A database that an older program made is brought up to date, and nothing in it is lost.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Messages_of_the_first_schema_get_conversations_and_can_be_searched_and_listed()
    {
        WriteFirstSchema();

        using var database = IndexDatabase.Open(_directory["test.db"]);
        var index = MessageIndex.Open(database, "s3://example-mail/", TimeProvider.System);
        var threads = new MessageListQuery(null, MailboxQuery.Everything) { Threads = ThreadFolding.AllFolded };

        Assert.Equal(
            ["answer", "spam"],
            Keys(index, threads with { Filter = MailboxQueryParser.Parse("in:anywhere") })
        );
        Assert.Equal(new(2, 1, 1), index.Count(threads));
        Assert.Equal(["answer"], Keys(index, new(null, MailboxQueryParser.Parse("from:bob"))));
        Assert.Equal(["question"], Keys(index, new(null, MailboxQueryParser.Parse("to:support"))));
        Assert.Equal(["answer"], Keys(index, new(null, MailboxQueryParser.Parse("body:words"))));
        Assert.Equal(["spam"], Keys(index, new(null, MailboxQueryParser.Parse("in:spam verdict:fail"))));
        Assert.Equal("q@x", index.Find(new("answer"))?.Thread);
        Assert.Equal(MessageFlags.Seen, index.Find(new("question"))?.Flags);
    }

    [Fact]
    public void Drafts_of_the_fourth_schema_are_there_with_what_is_attached()
    {
        using (var connection = new SqliteConnection($"Data Source={_directory["test.db"]};Pooling=False"))
        {
            connection.Open();
            SchemaMigrator.Migrate(connection, [.. SchemaMigrator.Migrations.Take(4)]);
            using var command = connection.CreateCommand();
            command.CommandText = """
                INSERT INTO mailbox (id, location) VALUES (7, 's3://example-mail/');
                INSERT INTO draft (mailbox, key, content, revision, saved, owner, lease, deleted)
                    VALUES (7, 'draft-1', $draft, 3, 1000, 'me', 0, NULL);
                INSERT INTO draft_attachment (mailbox, key, name, type, size, content)
                    VALUES (7, 'draft-1', 'a.txt', 'text/plain', 1, x'41');
                """;
            command.Parameters.AddWithValue(
                "$draft",
                """{"Key":{"Value":"draft-1"},"Created":"2026-11-24T09:00:00+00:00","Subject":"half written"}"""
            );
            command.ExecuteNonQuery();
        }

        using var database = IndexDatabase.Open(_directory["test.db"]);
        var drafts = new DraftStore(
            MessageIndex.Open(database, "s3://example-mail/", TimeProvider.System),
            TimeProvider.System
        );
        var draft = drafts.Load(new("draft-1"));

        Assert.Equal("half written", draft?.Subject);
        Assert.Equal("a.txt", Assert.Single(draft?.Attachments ?? []).Name);
    }

    private static IEnumerable<string> Keys(MessageIndex index, MessageListQuery query) =>
        index.List(query, 0, 10).Select(message => message.Key.Value);

    private void WriteFirstSchema()
    {
        using var connection = new SqliteConnection($"Data Source={_directory["test.db"]};Pooling=False");
        connection.Open();
        SchemaMigrator.Migrate(connection, [SchemaMigrator.Migrations[0]]);
        string none = JsonSerializer.Serialize(SesVerdicts.Unchecked, IndexJson.Default.SesVerdicts);
        string failed = JsonSerializer.Serialize(
            new SesVerdicts { Checked = true, Spam = ScanVerdict.Fail },
            IndexJson.Default.SesVerdicts
        );
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO mailbox VALUES (7, 's3://example-mail/');
            INSERT INTO message VALUES
                (1, 7, 'question', 'question', '1', 100, 0, 1000, 0, 1, 'support@example.com', NULL,
                    $question, $none, NULL, 0, '', 0, 1),
                (2, 7, 'answer', 'answer', '1', 100, 0, 2000, 0, 0, NULL, NULL,
                    $answer, $none, NULL, 0, '', 0, 1),
                (3, 7, 'spam', 'spam', '1', 100, 0, 500, 6, 0, NULL, NULL, $spam, $failed, NULL, 0, '', 0, 1);
            INSERT INTO message_text (rowid, subject, people, body, files) VALUES
                (1, 'Q', 'Ann', '', ''), (2, 'A', 'Bob', 'some words', ''), (3, 'S', '', '', '');
            INSERT INTO message_state VALUES (7, 'question', 1);
            """;
        command.Parameters.AddWithValue("$none", none);
        command.Parameters.AddWithValue("$failed", failed);
        command.Parameters.AddWithValue("$question", Json(new() { From = [new("Ann", "ann@x")], MessageId = "q@x" }));
        command.Parameters.AddWithValue(
            "$answer",
            Json(
                new()
                {
                    From = [new("Bob", "bob@x")],
                    MessageId = "a@x",
                    InReplyTo = ["q@x"],
                }
            )
        );
        command.Parameters.AddWithValue("$spam", Json(new() { Subject = "S" }));
        command.ExecuteNonQuery();
    }

    private static string Json(Envelope envelope) => JsonSerializer.Serialize(envelope, IndexJson.Default.Envelope);
}
