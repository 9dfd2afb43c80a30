namespace MailTui.Core.Text;

/// <summary>How far two words are apart (Damerau–Levenshtein, optimal string alignment).</summary>
public static class EditDistance
{
    /// <summary>
    /// Letters to insert, remove, replace or swap with their neighbour. Time and memory grow with the product of the lengths:
    /// for words, and the caller bounds them. Case counts.
    /// </summary>
    public static int Between(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                int replaced = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[from.Length, to.Length];
    }
}
