using System.Text;
using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>Reads List-Unsubscribe and List-Unsubscribe-Post (RFC 2369, RFC 8058). What is not understood is left out.</summary>
internal static class ListUnsubscribeReader
{
    private const string Field = "List-Unsubscribe";
    private const string PostField = "List-Unsubscribe-Post";

    // A list names two or three ways.
    private const int MaxAddresses = 10;

    /// <summary>Longer than any browser opens.</summary>
    private const int MaxAddressLength = 4_096;

    /// <returns>Null when no way that can be gone is named.</returns>
    public static ListUnsubscribe? Read(HeaderList headers, SesVerdicts verdicts, Envelope envelope)
    {
        Header[] fields = [.. headers.Where(header => Is(header, Field)).Take(2)];
        if (fields is not [var first, ..])
            return null;
        Uri? page = null;
        Uri? secure = null;
        UnsubscribeMail? mail = null;
        bool prefersMail = false;
        foreach (string address in Addresses(HeaderText.Structured(first)))
        {
            if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            {
                mail ??= MailtoAddress.Read(address);
                prefersMail |= mail is not null && page is null;
            }
            else if (Web(address) is { } web)
            {
                page ??= web;
                secure ??= web.Scheme == Uri.UriSchemeHttps ? web : null;
            }
        }
        if (page is null && mail is null)
            return null;
        string? whyNot = WhyNotOneClick(headers, fields.Length, secure, verdicts, envelope);
        return new ListUnsubscribe
        {
            OneClick = whyNot is null ? secure : null,
            WhyNotOneClick = whyNot is { Length: > 0 } ? whyNot : null,
            Page = page,
            Mail = mail,
            PrefersMail = prefersMail,
        };
    }

    /// <summary>Null when one click is allowed, empty when it is not asked for, else the reason against it.</summary>
    private static string? WhyNotOneClick(
        HeaderList headers,
        int fields,
        Uri? secure,
        SesVerdicts verdicts,
        Envelope envelope
    )
    {
        string[] posts = [.. headers.Where(header => Is(header, PostField)).Select(HeaderText.Structured).Take(2)];
        if (!posts.Any(post => post.Trim().Equals("List-Unsubscribe=One-Click", StringComparison.OrdinalIgnoreCase)))
            return "";
        if (posts.Length > 1 || fields > 1)
            return Phrase.Mark("The message says twice how to unsubscribe, so it is not known which is the list's.");
        if (secure is null)
            return Phrase.Mark("One click needs an https address, and the message names none.");
        string domain = envelope.From is [var sender, ..] ? TrustDomain.Of(sender.Address) : "";
        return OneClickSignature.Covers(
            headers,
            verdicts,
            [domain, ListDomain(headers), secure.IdnHost],
            Field,
            PostField
        )
            ? null
            : Phrase.Mark("One click needs a signature of the list that SES found good, and this message has none.");
    }

    private static bool Is(Header header, string field) =>
        header.Field.Equals(field, StringComparison.OrdinalIgnoreCase);

    /// <summary>The domain of List-ID (RFC 2919): its last two labels are whose the list is.</summary>
    private static string ListDomain(HeaderList headers)
    {
        if (headers.FirstOrDefault(header => header.Id == HeaderId.ListId) is not { } field)
            return "";
        string value = HeaderText.Structured(field);
        int start = value.LastIndexOf('<') + 1;
        int end = value.IndexOf('>', start);
        return MailDomain.Ascii(end < 0 ? value[start..] : value[start..end]);
    }

    /// <summary>What stands in angle brackets, comments passed over; white space in an address is the field's folding.</summary>
    private static IEnumerable<string> Addresses(string value)
    {
        int found = 0;
        int depth = 0;
        for (int at = 0; at < value.Length && found < MaxAddresses; at++)
        {
            if (value[at] is '(' or ')')
                depth = Math.Max(0, depth + (value[at] == '(' ? 1 : -1));
            if (value[at] != '<' || depth > 0)
                continue;
            int end = value.IndexOf('>', at);
            if (end < 0)
                yield break;
            string address = WithoutSpace(value.AsSpan(at + 1, end - at - 1));
            at = end;
            if (address.Length is 0 or > MaxAddressLength)
                continue;
            found++;
            yield return address;
        }
    }

    private static string WithoutSpace(ReadOnlySpan<char> text)
    {
        var address = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                address.Append(c);
        }
        return address.ToString();
    }

    /// <summary>Printable ASCII only, and no user name, which is there to look like a host.</summary>
    private static Uri? Web(string address) =>
        address.All(static c => c is > ' ' and < '\u007f')
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && uri.IdnHost.Length > 0
            ? uri
            : null;
}
