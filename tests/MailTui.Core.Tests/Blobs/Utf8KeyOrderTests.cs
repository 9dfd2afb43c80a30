using System.Text;
using CsCheck;
using MailTui.Core.Blobs;

namespace MailTui.Core.Tests.Blobs;

public sealed class Utf8KeyOrderTests
{
    /// <summary>Around every border between two lengths of UTF-8, and between surrogates and the rest.</summary>
    private static readonly string[] Parts =
    [
        "",
        "a",
        "/",
        "\u007F",
        "\u0080",
        "\u07FF",
        "\u0800",
        "\uD7FF",
        "\uE000",
        "\uFFFD",
        "\U00010000",
        "\U0001F600",
        "\U0010FFFF",
    ];

    private static readonly Gen<string> Keys = Gen.Int[0, Parts.Length - 1]
        .Select(index => Parts[index])
        .Array[0, 4]
        .Select(string.Concat);

    [Fact]
    public void The_order_is_that_of_the_UTF_8_bytes() =>
        Gen.Select(Keys, Keys)
            .Sample(
                (left, right) =>
                    Math.Sign(Utf8KeyOrder.Instance.Compare(left, right))
                    == Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)))
            );
}
