using System.Text;
using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Compose.Submitted;

/// <summary>A header field as it was handed over.</summary>
/// <param name="Name">As written.</param>
/// <param name="Raw">The whole field, each of its lines ended by CRLF.</param>
internal sealed record SubmittedField(string Name, ReadOnlyMemory<byte> Raw)
{
    public static SubmittedField Of(Header header) =>
        new(
            header.Field,
            (byte[])
                [
                    .. Encoding.ASCII.GetBytes(header.Field + ":"),
                    .. header.RawValue.AsSpan().TrimEnd("\r\n"u8),
                    .. "\r\n"u8,
                ]
        );

    /// <summary>The name of the field that a line begins; null when it begins none (RFC 5322 §2.2, §4.5 for blanks before the colon).</summary>
    public static string? NameOf(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        var name = colon < 0 ? [] : line[..colon].TrimEnd(" \t"u8);
        return name.Length > 0 && name.IndexOfAnyExceptInRange((byte)33, (byte)126) < 0
            ? Encoding.ASCII.GetString(name)
            : null;
    }

    /// <summary>Behind the colon, with the line ends.</summary>
    public ReadOnlyMemory<byte> Value => Raw[(Raw.Span.IndexOf((byte)':') + 1)..];

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>This field and another one of addresses, as one.</summary>
    public SubmittedField Join(SubmittedField other) =>
        new(Name, (byte[])[.. Raw.Span.TrimEnd("\r\n"u8), .. ",\r\n "u8, .. other.Value.Span.TrimStart(" \t"u8)]);

    /// <summary>The addresses in it, those of groups too; null when it can not be read.</summary>
    public IReadOnlyList<MailAddress>? Addresses =>
        InternetAddressList.TryParse(Value.ToArray(), out var list)
            ? [.. list.Mailboxes.Select(one => new MailAddress(one.Name ?? "", one.Address))]
        : Value.Span.Trim(" \t\r\n"u8).IsEmpty ? []
        : null;
}
