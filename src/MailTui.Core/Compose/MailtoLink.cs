using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Compose;

/// <summary>
/// A <c>mailto:</c> (RFC 6068) as a draft. To, Cc, subject and body are taken; nothing else that a stranger might ask for: no
/// attachment, no blind copy, no other field.
/// </summary>
public static class MailtoLink
{
    private const string Scheme = "mailto:";
    private const int MaxRecipients = 50;
    private const int MaxSubject = 998;
    private const int MaxBody = 64 * 1024;

    /// <param name="uri">As found in a message or on the command line.</param>
    /// <param name="draft">Gets sender and signature kept: the text is put before it.</param>
    /// <returns>Null when it is no such link.</returns>
    public static Draft? Apply(string uri, Draft draft)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        string[] halves = uri[Scheme.Length..].Split('?', 2);
        List<MailAddress> to = [];
        List<MailAddress> cc = [];
        string subject = "";
        string body = "";
        Add(to, halves[0]);
        foreach (
            string field in halves.Length == 1
                ? []
                : halves[1].Replace("&amp;", "&", StringComparison.Ordinal).Split('&')
        )
        {
            string[] pair = field.Split('=', 2);
            string value = pair.Length == 2 ? pair[1] : "";
            switch (pair[0].ToLowerInvariant())
            {
                case "to":
                    Add(to, value);
                    break;
                case "cc":
                    Add(cc, value);
                    break;
                case "subject":
                    subject = Limit(TerminalText.Line(Decode(value)), MaxSubject);
                    break;
                case "body":
                    body = Limit(TerminalText.Block(Decode(value)), MaxBody);
                    break;
            }
        }
        return draft with
        {
            To = AddressList.Format(to),
            Cc = AddressList.Format(cc),
            Subject = subject,
            Body = body + draft.Body,
            Caret = body.Length,
        };
    }

    /// <summary>The mail that takes the reader off a list, as a draft.</summary>
    internal static Draft Apply(UnsubscribeMail mail, Draft draft) =>
        draft with
        {
            To = mail.Address,
            Subject = mail.Subject,
            Body = mail.Body,
            Caret = mail.Body.Length,
        };

    /// <summary>A comma in an address would be written %2C, so what is separated by commas is an address each.</summary>
    private static void Add(List<MailAddress> addresses, string value)
    {
        foreach (string encoded in value.Split(','))
        {
            var read = AddressList.Parse(Decode(encoded));
            if (read.Items is [{ IsValid: true } only] && addresses.Count < MaxRecipients)
                addresses.Add(only.Address);
        }
    }

    private static string Decode(string value) => Uri.UnescapeDataString(value);

    private static string Limit(string text, int most) =>
        text.Length <= most ? text : text[..TerminalText.ClusterStart(text, most)];
}
