using System.Globalization;
using MailTui.Core.Attachments;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;
using MimeKit;

namespace MailTui.Core.Compose;

/// <summary>What is attached to the drafts of one mailbox, as it was when it was attached. Blocking.</summary>
/// <exception cref="LocalDatabaseException">From every method: it could not be stored, and nothing is changed.</exception>
internal sealed class DraftAttachments(IndexDatabase database, long mailbox)
{
    /// <summary>Bytes of all attachments of a draft: SES takes no larger message, and encoding adds a third.</summary>
    public const long MaxBytes = 40L * 1024 * 1024;

    private const int PieceBytes = 1024 * 1024;

    /// <summary>Copies a file into the draft.</summary>
    /// <param name="name">Its name or path, of which the last step counts.</param>
    /// <param name="type">Its media type; null: what its name ends in says.</param>
    /// <param name="content">Read to its end.</param>
    /// <exception cref="AttachException">It is too large.</exception>
    /// <exception cref="DraftNotFoundException">The draft was sent or deleted.</exception>
    public DraftAttachment Attach(MessageKey key, string name, string? type, Stream content)
    {
        string safe = AttachmentName.Of(name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..], 1, type ?? "");
        return Attach(key, new AttachmentFile(safe, TypeOf(safe, type), Read(safe, content)));
    }

    /// <summary>Takes an attachment away. Nothing happens when it is not there.</summary>
    public void Detach(MessageKey key, long id) =>
        database.Write(
            connection =>
            {
                using var remove = new SqliteStatement(
                    connection,
                    "DELETE FROM draft_attachment WHERE id = $id AND mailbox = $mailbox AND key = $key"
                );
                return remove.With("$id", id).With("$mailbox", mailbox).With("$key", key.Value).Run();
            },
            durable: true
        );

    /// <summary>The content; null when it is not there any more.</summary>
    public ReadOnlyMemory<byte>? Read(long id) =>
        database.Read<ReadOnlyMemory<byte>?>(connection =>
        {
            using var find = new SqliteStatement(
                connection,
                "SELECT content FROM draft_attachment WHERE id = $id AND mailbox = $mailbox"
            );
            return find.With("$id", id).With("$mailbox", mailbox).Value() is byte[] content
                ? new ReadOnlyMemory<byte>(content)
                : (ReadOnlyMemory<byte>?)null;
        });

    /// <summary>Those of one draft, in the order in which they were attached.</summary>
    public IReadOnlyList<DraftAttachment> List(MessageKey key) =>
        database.Read(connection => List(connection, mailbox, key));

    internal static IReadOnlyList<DraftAttachment> List(SqliteConnection connection, long mailbox, MessageKey key)
    {
        using var list = new SqliteStatement(
            connection,
            "SELECT id, name, type, size FROM draft_attachment WHERE mailbox = $mailbox AND key = $key ORDER BY id"
        );
        using var row = list.With("$mailbox", mailbox).With("$key", key.Value).Rows();
        List<DraftAttachment> attachments = [];
        while (row.Read())
            attachments.Add(new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3)));
        return attachments;
    }

    /// <summary>Within a transaction.</summary>
    internal DraftAttachment Insert(SqliteConnection connection, MessageKey key, AttachmentFile file)
    {
        var present = List(connection, mailbox, key);
        long before = present.Sum(attachment => attachment.Size);
        if (before + file.Size > MaxBytes)
            throw TooLarge(file.Name, before > 0);
        string name = file.Name;
        for (
            int number = 2;
            present.Any(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            number++
        )
            name = AttachmentName.Numbered(file.Name, number);
        using var insert = new SqliteStatement(
            connection,
            """
            INSERT INTO draft_attachment (mailbox, key, name, type, size, content)
            VALUES ($mailbox, $key, $name, $type, $size, zeroblob($size)) RETURNING id
            """
        );
        insert.With("$mailbox", mailbox).With("$key", key.Value);
        insert.With("$name", name).With("$type", file.ContentType).With("$size", file.Size);
        long id = Convert.ToInt64(insert.Value(), CultureInfo.InvariantCulture);
        // In pieces: a statement would hold the content a second time.
        using var blob = new SqliteBlob(connection, "draft_attachment", "content", id);
        foreach (var piece in file.Pieces)
            blob.Write(piece.Span);
        return new DraftAttachment(id, name, file.ContentType, file.Size);
    }

    private DraftAttachment Attach(MessageKey key, AttachmentFile file) =>
        database.Write(
            connection =>
                new DraftRows(mailbox).Holder(connection, key) is null
                    ? throw new DraftNotFoundException(key)
                    : Insert(connection, key, file),
            durable: true
        );

    /// <summary>A type that is none becomes what the name says.</summary>
    private static string TypeOf(string name, string? type) =>
        (
            ContentType.TryParse(type ?? "", out var given) ? given.MimeType : MimeTypes.GetMimeType(name)
        ).ToLowerInvariant();

    private static List<ReadOnlyMemory<byte>> Read(string name, Stream content)
    {
        List<ReadOnlyMemory<byte>> pieces = [];
        long size = 0;
        while (true)
        {
            byte[] piece = new byte[PieceBytes];
            int read = content.ReadAtLeast(piece, PieceBytes, throwOnEndOfStream: false);
            size += read;
            if (size > MaxBytes)
                throw TooLarge(name, withOthers: false);
            if (read > 0)
                pieces.Add(piece.AsMemory(0, read));
            if (read < PieceBytes)
                return pieces;
        }
    }

    private static AttachException TooLarge(string name, bool withOthers) =>
        new(
            withOthers
                ? $"With {name} the attachments would be larger than 40 MB together, which no mail server takes. Share it by a link."
                : $"{name} is larger than 40 MB, which no mail server takes. Share it by a link instead."
        );
}
