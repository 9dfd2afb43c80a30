using System.Buffers;

namespace MailTui.Core.Rendering;

/// <summary>Where a line of ideographs may break: a small part of UAX #14.</summary>
internal static class BreakRules
{
    private static readonly SearchValues<char> NeverFirst = SearchValues.Create(
        "!),.:;?]}%’”…‥、。，．：；？！）］｝〕〉》」』】〗〙〛ー・ゝゞヽヾ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％"
    );

    private static readonly SearchValues<char> NeverLast = SearchValues.Create("([{‘“（［｛〔〈《「『【〖〘〚$£¥￦￥");

    /// <summary>True when one of the neighbours is an ideograph or kana and neither punctuation clings to the other.</summary>
    public static bool MayBreak(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        !before.IsEmpty
        && (IsIdeographic(before[0]) || IsIdeographic(after[0]))
        && !NeverFirst.Contains(after[0])
        && !NeverLast.Contains(before[^1]);

    // Surrogates: the ideographs beyond the BMP, and emoji, which break alike.
    private static bool IsIdeographic(char c) =>
        c is >= '\u2E80' and <= '\u3130' or >= '\u3190' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF'
        || c is >= '\uFF01' and <= '\uFF9F'
        || char.IsHighSurrogate(c);
}
