using System.Text.RegularExpressions;

namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// What names a KMS key: an id, <c>alias/…</c>, or the ARN of either. Only what is of that shape is a name; so a region taken
/// from it is one label of a host name, and never another host.
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Region">Null: it does not say.</param>
/// <param name="Account">Twelve digits; null: it does not say.</param>
/// <param name="IsAlias">It stands for a key, and for another one when somebody so wishes.</param>
/// <param name="Name">The id, or the alias without <c>alias/</c>.</param>
internal sealed partial record KmsKeyName(string Text, string? Region, string? Account, bool IsAlias, string Name)
{
    private const int MaxLength = 512;

    /// <returns>Null: it names no key.</returns>
    public static KmsKeyName? Parse(string text)
    {
        if (text.Length > MaxLength || Shape().Match(text) is not { Success: true } match)
            return null;
        string kind = match.Groups["kind"].Value;
        string? region = Part("region");
        return region is not null && kind.Length == 0
            ? null
            : new(text, region, Part("account"), kind == "alias", match.Groups["name"].Value);

        string? Part(string group) => match.Groups[group] is { Success: true } part ? part.Value : null;
    }

    /// <summary>Whether the two name one key, as far as that can be told without asking KMS.</summary>
    public KeyMatch Compare(KmsKeyName other)
    {
        if (Differ(Region, other.Region) || Differ(Account, other.Account))
            return KeyMatch.Other;
        return IsAlias != other.IsAlias ? KeyMatch.Unknown
            : Name == other.Name ? KeyMatch.Same
            : KeyMatch.Other;
    }

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    [GeneratedRegex(
        @"\A(?:arn:aws[a-z-]*:kms:(?<region>[a-z0-9-]{1,32}):(?<account>[0-9]{12}):)?(?:(?<kind>key|alias)/)?(?<name>[A-Za-z0-9/_-]+)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
