using MailTui.Core.Messages;

namespace MailTui.Core.Index.Lists;

/// <summary>What lists and filters need of a message: kept in memory, some 50 bytes each.</summary>
/// <param name="Arrived">Unix milliseconds.</param>
/// <param name="Size">Bytes of the stored object.</param>
internal readonly record struct ColumnRow(
    long Id,
    long Arrived,
    long Size,
    int Thread,
    int Attachments,
    MessageFlags Flags,
    MessageFolder Folder,
    VerdictKind Verdict,
    bool Encrypted
)
{
    public bool Unread => (Flags & MessageFlags.Seen) == 0;

    /// <summary>Puts rows into the order of lists.</summary>
    public static void Sort(ColumnRow[] rows)
    {
        // Sorting plain numbers and then the few of the same moment is several times as fast as comparing rows.
        long[] ages = new long[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            ages[i] = -rows[i].Arrived;
        Array.Sort(ages, rows);
        for (int start = 0, end = 1; start < rows.Length; start = end++)
        {
            while (end < rows.Length && ages[end] == ages[start])
                end++;
            if (end - start > 1)
                Array.Sort(rows, start, end - start, Comparer<ColumnRow>.Create(Compare));
        }
    }

    /// <summary>The order of lists: the newest arrival first, then the one that was stored last.</summary>
    public static int Compare(ColumnRow a, ColumnRow b) =>
        a.Arrived != b.Arrived ? b.Arrived.CompareTo(a.Arrived) : b.Id.CompareTo(a.Id);
}
