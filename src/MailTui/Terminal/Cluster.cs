using System.Text;
using Terminal.Gui.Text;

namespace MailTui.Terminal;

/// <summary>What a terminal makes of one grapheme cluster.</summary>
internal static class Cluster
{
    private const int FirstPictograph = 0x1F000;

    /// <summary>Columns the cluster takes on our screen: 1 or 2.</summary>
    public static int Columns(string cluster) =>
        cluster.Length == 1 && cluster[0] < '\u0300' ? 1
        : IsPlainWide(cluster) ? 2
        : Math.Clamp(cluster.GetColumns(), 1, 2);

    /// <summary>
    /// False where terminals disagree about the columns: clusters of several scalars (skin tones, U+FE0F, U+200D, flags,
    /// conjoining jamo, combining marks) and pictographs newer than the terminal. One mismatch shifts the rest of the row.
    /// </summary>
    public static bool HasCertainWidth(string cluster) => cluster.Length <= 1 || IsOneOldScalar(cluster);

    /// <summary>
    /// What may be sent for the cluster. Text from mail is sanitised long before; that no control and no bidirectional or
    /// invisible character ever reaches the terminal from a cell is worth a second lock.
    /// </summary>
    public static string Printable(string? cluster)
    {
        if (string.IsNullOrEmpty(cluster))
            return " ";
        if (cluster.Length == 1 && cluster[0] is >= ' ' and < '\u007f' || IsPlainWide(cluster))
            return cluster;
        foreach (Rune rune in cluster.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || (rune == Rune.ReplacementChar && cluster.Any(char.IsSurrogate)))
                return "?";
            if (rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069))
                return " ";
        }

        return cluster.GetColumns() > 0 ? cluster : " ";
    }

    /// <summary>Kana, Hangul syllables and unified ideographs, without the tables: whole screens are made of them.</summary>
    private static bool IsPlainWide(string cluster) =>
        cluster.Length == 1
        && cluster[0]
            is (>= '가' and <= '힣')
                or (>= '一' and <= '鿿')
                or (>= 'ぁ' and <= 'ゖ')
                or (>= 'ァ' and <= 'ヺ');

    private static bool IsOneOldScalar(string cluster) =>
        Rune.DecodeFromUtf16(cluster, out Rune rune, out int length) == System.Buffers.OperationStatus.Done
        && length == cluster.Length
        && rune.Value < FirstPictograph;
}
