namespace MailTui.Core.Blobs;

/// <summary>
/// The order in which S3 lists keys: by the bytes of their UTF-8 form. It differs from the ordinal order of .NET strings
/// only where surrogates (code points above U+FFFF) meet U+E000 to U+FFFF, which UTF-16 puts behind them.
/// </summary>
internal sealed class Utf8KeyOrder : IComparer<string>
{
    public static Utf8KeyOrder Instance { get; } = new();

    private Utf8KeyOrder() { }

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        int same = left.CommonPrefixLength(right);
        return same < left.Length && same < right.Length
            ? Weight(left[same]) - Weight(right[same])
            : left.Length - right.Length;
    }

    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
