using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>Where a mailing list takes mail (List-Post, RFC 2369 §3.4).</summary>
/// <param name="Address">Null when it takes none.</param>
/// <param name="WhyNot">Why not, as a sentence; null when it does.</param>
internal readonly record struct ListPost(string? Address, string? WhyNot)
{
    public static ListPost Read(ParsedMessage parsed)
    {
        var field = parsed.Message?.Headers.FirstOrDefault(header =>
            header.Field.Equals("List-Post", StringComparison.OrdinalIgnoreCase)
        );
        if (field is null)
            return new(null, "The message did not come through a mailing list that says where to write to.");
        string value = HeaderText.Structured(field).Trim();
        // With or without a comment: "NO (posting not allowed on this list)".
        if (value.Split(' ', '(')[0].Equals("NO", StringComparison.OrdinalIgnoreCase))
            return new(null, "The mailing list takes no mail: it only sends announcements.");
        foreach (string piece in value.Split('<').Skip(1))
        {
            string uri = string.Concat(piece.Split('>')[0].Where(c => !char.IsWhiteSpace(c)));
            if (
                uri.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
                && MailtoAddress.Read(uri) is { } mail
                && AddressList.Parse(mail.Address).Items is [{ IsValid: true } only]
            )
                return new(only.Address.Address, null);
        }
        return new(null, "The mailing list takes no mail, only a form on a page.");
    }
}
