using MailTui.Core.Index;
using MailTui.Core.Text;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Compose;

/// <summary>Reads the list of drafts: of each text only the beginning.</summary>
internal static class DraftList
{
    public static IReadOnlyList<DraftSummary> Read(SqliteConnection connection, long mailbox, long now)
    {
        using var list = new SqliteStatement(
            connection,
            """
            SELECT key, content ->> '$.From', content ->> '$.To', content ->> '$.Subject',
                substr(content ->> '$.Body', 1, 4000), octet_length(content ->> '$.Body'), content ->> '$.Origin.Kind',
                content ->> '$.Created', content ->> '$.Problem', saved, revision, CASE WHEN lease > $now THEN owner END,
                (SELECT count(*) FROM draft_attachment WHERE mailbox = draft.mailbox AND key = draft.key),
                (SELECT sum(size) FROM draft_attachment WHERE mailbox = draft.mailbox AND key = draft.key),
                EXISTS (SELECT 1 FROM outbox WHERE mailbox = draft.mailbox AND key = draft.key)
            FROM draft WHERE mailbox = $mailbox AND deleted IS NULL ORDER BY saved DESC, key
            """
        );
        using var row = list.With("$mailbox", mailbox).With("$now", now).Rows();
        List<DraftSummary> drafts = [];
        while (row.Read())
        {
            drafts.Add(
                new DraftSummary
                {
                    Key = new(row.GetString(0)),
                    From = Text(row, 1) ?? "",
                    To = Text(row, 2) ?? "",
                    Subject = Text(row, 3) ?? "",
                    Snippet = DraftStore.Snippet(Text(row, 4) ?? ""),
                    Size = Number(row, 5) + Number(row, 13),
                    Kind = (DraftKind)Number(row, 6),
                    Created = DateTimeOffset.TryParse(
                        Text(row, 7),
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var created
                    )
                        ? created
                        : default,
                    Problem = StoredPhrase.Read(Text(row, 8)),
                    Saved = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)),
                    Revision = row.GetInt64(10),
                    Owner = Text(row, 11),
                    Attachments = (int)Number(row, 12),
                    InOutbox = Number(row, 14) != 0,
                }
            );
        }

        return drafts;
    }

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static long Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);
}
