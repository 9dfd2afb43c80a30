namespace MailTui.Presentation.Text;

/// <summary>What somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate that differs least from a word, in any case by no more than a third; null when none comes near.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        (string? nearest, int least) = (null, Math.Max(1, word.Length / 3) + 1);
        if (word.Length > 40)
            return null;
        foreach (string candidate in candidates)
        {
            int distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>Letters added, lost, replaced or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
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

        return rows[from.Length, to.Length];
    }
}
