using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>Address lists (RFC 5322 §3.4) as people see them: groups opened, names decoded.</summary>
internal sealed class AddressReader(ParserOptions options)
{
    // An address list is shown and indexed whole; mail to thousands has them in Bcc or a list address.
    private const int MaxAddresses = 1_000;
    private const int MaxRawBytes = 128 * 1024;

    /// <summary>The addresses of one field, in order; what is no address at all becomes a name.</summary>
    /// <param name="truncated">True when the field has more than is read.</param>
    public List<MailAddress> Read(Header header, out bool truncated)
    {
        var raw = header.RawValue;
        List<MailAddress> addresses = [];
        truncated = raw.Length > MaxRawBytes;
        if (InternetAddressList.TryParse(options, raw, 0, Math.Min(raw.Length, MaxRawBytes), out var list))
            Add(list, addresses);
        else if (HeaderText.Of(header, options) is { Length: > 0 } text)
            addresses.Add(Salvage(text));
        if (addresses.Count > MaxAddresses)
        {
            truncated = true;
            addresses.RemoveRange(MaxAddresses, addresses.Count - MaxAddresses);
        }
        return addresses;
    }

    private static void Add(InternetAddressList list, List<MailAddress> addresses)
    {
        foreach (var address in list)
        {
            switch (address)
            {
                case MailboxAddress mailbox:
                    addresses.Add(Of(mailbox));
                    break;
                case GroupAddress { Members.Count: > 0 } group:
                    Add(group.Members, addresses);
                    break;
                case GroupAddress empty:
                    // "undisclosed-recipients:;"
                    addresses.Add(new MailAddress(HeaderText.Line(empty.Name), ""));
                    break;
            }
        }
    }

    private static MailAddress Of(MailboxAddress mailbox)
    {
        var name = HeaderText.Line(mailbox.Name);
        var address = HeaderText.Line(mailbox.Address);
        // A lone word is a name, whatever the grammar says.
        return name.Length == 0 && !address.Contains('@', StringComparison.Ordinal)
            ? new MailAddress(address, "")
            : new MailAddress(name, address);
    }

    /// <summary>Of a list that is none: the first thing between angle brackets, the rest as its name.</summary>
    private static MailAddress Salvage(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        var close = text.IndexOf('>', open + 1);
        if (open < 0 || close < 0)
            return new MailAddress(text, "");
        var address = text[(open + 1)..close].Trim(' ');
        return address.Contains('@', StringComparison.Ordinal)
            ? new MailAddress(text[..open].Trim(' ', '"'), address)
            : new MailAddress(text, "");
    }
}
