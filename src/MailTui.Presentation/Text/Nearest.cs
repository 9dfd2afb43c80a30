using MailTui.Core.Text;

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
            int distance = EditDistance.Between(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }
}
