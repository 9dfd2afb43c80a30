using System.Text;
using MailTui.Core.Messages;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>An address as MAIL FROM and RCPT TO say it.</summary>
/// <param name="Text">Without angle brackets, its domain in A-labels unless it needs RFC 6531; empty: the null sender.</param>
/// <param name="IsInternational">It has characters beyond ASCII, so only servers with SMTPUTF8 take it.</param>
internal readonly record struct SmtpAddress(string Text, bool IsInternational)
{
    // RFC 5321 §4.5.3.1.3
    private const int Longest = 254;

    /// <summary>Null: it is no address that could be put between angle brackets.</summary>
    public static SmtpAddress? Read(string address)
    {
        int at = address.LastIndexOf('@');
        if (at <= 0 || at == address.Length - 1 || !address.All(IsAllowed))
            return null;
        string local = address[..at];
        bool quoted = local.Length > 2 && local[0] == '"' && local[^1] == '"';
        if (!quoted && local.Contains('"', StringComparison.Ordinal))
            return null;
        string text = Ascii.IsValid(local) ? $"{local}@{MailDomain.Ascii(address[(at + 1)..])}" : address;
        return Encoding.UTF8.GetByteCount(text) > Longest ? null : new SmtpAddress(text, !Ascii.IsValid(text));
    }

    // What would end the address or the command.
    private static bool IsAllowed(char c) =>
        c is not (' ' or '<' or '>' or ',' or ';') && !char.IsControl(c) && !char.IsWhiteSpace(c);
}
