using System.Text;
using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>Who gets a draft.</summary>
internal sealed class Recipients
{
    private Recipients(AddressList to, AddressList cc, AddressList bcc)
    {
        (To, Cc, Bcc) = (to, cc, bcc);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var address in to.Addresses.Concat(cc.Addresses).Concat(bcc.Addresses))
        {
            if (seen.Add(Smtp(address)))
                _all.Add(address);
            else
                _doubles.Add(address);
        }
    }

    private readonly List<MailAddress> _all = [];
    private readonly List<MailAddress> _doubles = [];

    public AddressList To { get; }

    public AddressList Cc { get; }

    public AddressList Bcc { get; }

    /// <summary>Each once, in order.</summary>
    public IReadOnlyList<MailAddress> All => _all;

    /// <summary>Those that stand somewhere once more.</summary>
    public IReadOnlyList<MailAddress> Doubles => _doubles;

    public IEnumerable<string> Problems => To.Problems.Concat(Cc.Problems).Concat(Bcc.Problems);

    public static Recipients Of(Draft draft) =>
        new(AddressList.Parse(draft.To), AddressList.Parse(draft.Cc), AddressList.Parse(draft.Bcc));

    /// <summary>For RCPT TO.</summary>
    public IReadOnlyList<string> Smtp() => [.. _all.Select(Smtp)];

    /// <summary>
    /// The address as SMTP has it: the domain in A-labels, unless what stands before the <c>@</c> needs RFC 6531 anyway.
    /// </summary>
    public static string Smtp(MailAddress address)
    {
        int at = address.Address.LastIndexOf('@');
        string local = address.Address[..at];
        return Ascii.IsValid(local) ? $"{local}@{MailDomain.Ascii(address.Address[(at + 1)..])}" : address.Address;
    }
}
