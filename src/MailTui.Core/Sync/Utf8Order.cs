namespace MailTui.Core.Sync;

/// <summary>The order of strings by their UTF-8 bytes: S3's listing order and SQLite's binary collation.</summary>
internal static class Utf8Order
{
    public static int Compare(string left, string right)
    {
        int common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        char a = left[common];
        char b = right[common];
        // A surrogate begins a character above all others in UTF-8, but not in UTF-16.
        bool aIsHigh = char.IsSurrogate(a);
        return aIsHigh == char.IsSurrogate(b) ? a.CompareTo(b) : (aIsHigh ? 1 : -1);
    }
}
