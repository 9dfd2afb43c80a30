using MailTui.Core.Text;

namespace MailTui.Core.Messages;

/// <summary>
/// Reads <c>mailto:</c> (RFC 6068). Of its fields only subject and body are taken: whatever else it may ask for, from a
/// Bcc to another sender, is not for a stranger to choose (§4).
/// </summary>
internal static class MailtoAddress
{
    private const int MaxSubject = 998;
    private const int MaxBody = 4_096;

    /// <returns>Null when it names nobody to write to.</returns>
    public static UnsubscribeMail? Read(string uri)
    {
        string rest = uri["mailto:".Length..];
        int query = rest.IndexOf('?', StringComparison.Ordinal);
        string to = query < 0 ? rest : rest[..query];
        // A comma in an address would be written %2C.
        string address = HeaderText.Line(Uri.UnescapeDataString(to.Split(',')[0]));
        int at = address.LastIndexOf('@');
        if (
            at <= 0
            || at == address.Length - 1
            || address.Any(static c => char.IsWhiteSpace(c) || c is '<' or '>' or ',')
        )
            return null;
        string subject = "";
        string body = "";
        foreach (string field in query < 0 ? [] : rest[(query + 1)..].Split('&'))
        {
            int equals = field.IndexOf('=', StringComparison.Ordinal);
            string value = equals < 0 ? "" : Uri.UnescapeDataString(field[(equals + 1)..]);
            switch (equals < 0 ? "" : field[..equals].ToLowerInvariant())
            {
                case "subject":
                    subject = Limit(TerminalText.Line(value), MaxSubject);
                    break;
                case "body":
                    body = Limit(TerminalText.Block(value), MaxBody);
                    break;
            }
        }
        return new UnsubscribeMail(address, subject, body);
    }

    private static string Limit(string text, int most) =>
        text.Length <= most ? text : text[..TerminalText.ClusterStart(text, most)];
}
