using System.Buffers;
using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>
/// What was typed into a field of recipients: addresses separated by commas, semicolons or line ends, with or without names,
/// groups opened (RFC 5322 §3.4). Whatever was typed is kept; what cannot be sent to says why.
/// </summary>
public sealed class AddressList
{
    private static readonly SearchValues<char> Specials = SearchValues.Create("()<>[]:;@\\,.\"");

    private AddressList(string text, IReadOnlyList<TypedAddress> items) => (Text, Items) = (text, items);

    /// <summary>As typed.</summary>
    public string Text { get; }

    /// <summary>In order; what is empty is left out.</summary>
    public IReadOnlyList<TypedAddress> Items { get; }

    /// <summary>Those that can be sent to, in order, also twice.</summary>
    public IEnumerable<MailAddress> Addresses => Items.Where(item => item.IsValid).Select(item => item.Address);

    public IEnumerable<string> Problems => Items.Select(item => item.Problem).OfType<string>();

    public static AddressList Parse(string? typed)
    {
        string text = typed ?? "";
        return new AddressList(
            text,
            [
                .. AddressSegment
                    .Of(text)
                    .Where(segment => segment.End > segment.Start)
                    .Select(segment => TypedAddressReader.Read(text, segment)),
            ]
        );
    }

    /// <summary>As a field of recipients has them; what is read from it again is the same.</summary>
    public static string Format(IEnumerable<MailAddress> addresses) => string.Join(", ", addresses.Select(Format));

    /// <summary>One address, its name in quotation marks where it needs them.</summary>
    public static string Format(MailAddress address) =>
        address.Name.Length == 0 ? address.Address
        : NeedsQuotes(address.Name) ? $"\"{Escape(address.Name)}\" <{address.Address}>"
        : $"{address.Name} <{address.Address}>";

    /// <summary>The address that is being typed where the cursor stands.</summary>
    /// <param name="typed">The whole field.</param>
    /// <param name="caret">The cursor, in UTF-16 units.</param>
    public static AddressToken TokenAt(string typed, int caret)
    {
        caret = Math.Clamp(caret, 0, typed.Length);
        var segment = AddressSegment.Of(typed).First(segment => caret <= segment.Limit);
        int start = Math.Min(segment.Start, caret);
        // Between two separators the cursor may stand in the blanks before the address.
        if (segment.Start > caret)
            return new AddressToken(caret, caret, "");
        return new AddressToken(start, Math.Max(segment.End, start), typed[start..caret].TrimStart('"'));
    }

    /// <summary>Puts an address where <paramref name="token"/> was typed; at the end of the field, ready for the next one.</summary>
    /// <returns>The field, and where the cursor stands.</returns>
    public static (string Text, int Caret) Replace(string typed, AddressToken token, MailAddress address)
    {
        string put = Format(address);
        string rest = typed[token.End..];
        if (rest.AsSpan().Trim().IsEmpty)
            (put, rest) = (put + ", ", "");
        return (string.Concat(typed.AsSpan(0, token.Start), put, rest), token.Start + put.Length);
    }

    private static bool NeedsQuotes(string name) =>
        name.AsSpan().ContainsAny(Specials) || char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1]);

    private static string Escape(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
