using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>One step from a schema to the next.</summary>
/// <param name="Sql">What changes in the schema.</param>
/// <param name="Fill">Fills what the step has made, where SQL alone cannot; null when there is nothing to fill.</param>
internal sealed record Migration(string Sql, Action<SqliteConnection>? Fill = null);
