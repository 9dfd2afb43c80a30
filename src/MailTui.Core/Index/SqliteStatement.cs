using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>One SQL statement, prepared once and run with many values.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    public SqliteStatement With(string name, object? value)
    {
        if (_command.Parameters.Contains(name))
            _command.Parameters[name].Value = value ?? DBNull.Value;
        else
            _command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return this;
    }

    public int Run() => _command.ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is none.</summary>
    public object? Value() => _command.ExecuteScalar() is var value and not DBNull ? value : null;

    public SqliteDataReader Rows() => _command.ExecuteReader();

    public void Dispose() => _command.Dispose();
}
