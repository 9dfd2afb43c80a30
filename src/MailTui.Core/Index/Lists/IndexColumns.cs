namespace MailTui.Core.Index.Lists;

/// <summary>
/// The columns of all messages of a mailbox, newest first, as they were at one moment. Immutable. A position in it stands
/// for a message everywhere in this folder.
/// </summary>
internal sealed class IndexColumns
{
    private readonly ColumnRow[] _rows;
    private readonly int[] _positions;

    /// <param name="rows">In the order of lists.</param>
    /// <param name="changes">The mailbox's number of the last change that is in here.</param>
    /// <param name="removals">The same for rows that went.</param>
    public IndexColumns(ColumnRow[] rows, long changes, long removals)
    {
        (_rows, Changes, Removals) = (rows, changes, removals);
        long highest = -1;
        foreach (ref readonly var row in rows.AsSpan())
        {
            highest = Math.Max(highest, row.Id);
            HighestThread = Math.Max(HighestThread, row.Thread);
        }

        // Ids are given in turn, so a table is the smallest way from one to its position.
        _positions = new int[highest + 1];
        for (int position = 0; position < rows.Length; position++)
            _positions[rows[position].Id] = position + 1;
    }

    private IndexColumns(ColumnRow[] rows, IndexColumns before, long changes)
    {
        (_rows, _positions) = (rows, before._positions);
        (Changes, Removals, HighestThread) = (changes, before.Removals, before.HighestThread);
        foreach (ref readonly var row in rows.AsSpan())
            HighestThread = Math.Max(HighestThread, row.Thread);
    }

    public static IndexColumns Empty { get; } = new([], 0, 0);

    public long Changes { get; }

    public long Removals { get; }

    public int HighestThread { get; }

    public int Count => _rows.Length;

    public ReadOnlySpan<ColumnRow> Rows => _rows;

    public ref readonly ColumnRow this[int position] => ref _rows[position];

    /// <summary>Where a message stands; -1 when it is not here.</summary>
    public int Position(long id) => id >= 0 && id < _positions.Length ? _positions[id] - 1 : -1;

    /// <summary>The same with some rows new or changed.</summary>
    public IndexColumns With(List<ColumnRow> changed, long changes)
    {
        if (changed.Count == 0)
            return new(_rows, this, changes);
        if (changed.TrueForAll(IsInPlace))
            return Replacing(changed, changes);
        changed.Sort(ColumnRow.Compare);
        var replaced = changed.Select(row => Position(row.Id)).Where(position => position >= 0).ToHashSet();
        var rows = new ColumnRow[Count + changed.Count - replaced.Count];
        int next = 0;
        int end = 0;
        for (int position = 0; position < Count; position++)
        {
            if (replaced.Contains(position))
                continue;
            while (next < changed.Count && ColumnRow.Compare(changed[next], _rows[position]) < 0)
                rows[end++] = changed[next++];
            rows[end++] = _rows[position];
        }

        while (next < changed.Count)
            rows[end++] = changed[next++];
        return new(rows, changes, Removals);
    }

    private bool IsInPlace(ColumnRow row) => Position(row.Id) is var at and >= 0 && _rows[at].Arrived == row.Arrived;

    /// <summary>Flags changed, most likely: everything stands where it stood.</summary>
    private IndexColumns Replacing(List<ColumnRow> changed, long changes)
    {
        var rows = (ColumnRow[])_rows.Clone();
        foreach (var row in changed)
            rows[Position(row.Id)] = row;
        return new(rows, this, changes);
    }
}
