using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>Says SQLite's errors in the user's words, once, where they leave the database.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static LocalDatabaseException Translate(SqliteException e, string path) =>
        new(
            e.SqliteErrorCode switch
            {
                Full => $"The disk that holds {path} is full. Free some space; nothing stored before is lost.",
                ReadOnly or CannotOpen =>
                    $"The local database {path} cannot be written. Check the permissions of its folder, or choose another "
                        + "with --data.",
                Corrupt or NotADatabase =>
                    $"The local database {path} is damaged. Move it away and start again: mail is read again from the "
                        + "bucket.",
                Busy or Locked =>
                    $"The local database {path} is locked by another program for more than 30 seconds. Close that program.",
                IoError => $"The disk that holds {path} reports an error: {e.Message}",
                _ => $"The local database {path} reports an error: {e.Message}",
            },
            e
        );
}
