namespace MailTui.Core.Rendering.Cards;

/// <summary>Contacts (vCard 2.1, RFC 2426, RFC 6350), as fields.</summary>
internal static class ContactReader
{
    // An address book is not read in a message.
    private const int MaxContacts = 20;

    // Of each kind; nobody has more.
    private const int MaxValues = 10;

    private static readonly string[] Kinds = ["home", "work", "cell", "fax", "pager", "video"];

    /// <returns>Null when there is no contact in it.</returns>
    public static Card? Read(IReadOnlyList<CardComponent> components)
    {
        CardComponent[] contacts = [.. components.Where(component => component.Name == "VCARD")];
        var blocks = new List<DocumentBlock>();
        var key = "";
        foreach (var contact in contacts.Take(MaxContacts))
        {
            DocumentBlock[] fields = [.. Fields(contact).Where(field => field.Value.Length > 0)];
            if (fields.Length == 0)
                continue;
            fields[0] = fields[0] with { SpaceBefore = true };
            blocks.AddRange(fields);
            key += string.Join('\n', fields.OfType<FieldBlock>());
        }
        if (contacts.Length > MaxContacts)
            blocks.Add(
                new ParagraphBlock($"and {contacts.Length - MaxContacts:N0} more contacts") { SpaceBefore = true }
            );
        return blocks.Count == 0 ? null : new Card(key, blocks);
    }

    private static IEnumerable<FieldBlock> Fields(CardComponent contact)
    {
        yield return new FieldBlock("Contact", Name(contact));
        yield return new FieldBlock("Company", Structured(contact.First("ORG")));
        yield return new FieldBlock("Title", CardText.Line(contact.Text("TITLE")));
        yield return new FieldBlock("Role", CardText.Line(contact.Text("ROLE")));
        foreach (var line in contact.All("TEL").Take(MaxValues))
            yield return new FieldBlock("Phone", Kinded(line, CardText.Line(WithoutScheme(line.Text, "tel:"))));
        foreach (var line in contact.All("EMAIL").Take(MaxValues))
            yield return new FieldBlock("Email", Kinded(line, CardText.Address(line.Text)));
        foreach (var line in contact.All("ADR").Take(MaxValues))
            yield return new FieldBlock("Address", Kinded(line, Structured(line)));
        foreach (var line in contact.All("URL").Take(MaxValues))
            yield return new FieldBlock("Web", CardText.Line(line.Text));
        yield return new FieldBlock("Birthday", CardText.Line(contact.Text("BDAY")));
        yield return new FieldBlock("Note", CardText.Block(contact.Text("NOTE")));
        if (contact.First("PHOTO") is { } photo)
            yield return new FieldBlock("Photo", Photo(photo.Value));
    }

    private static string Name(CardComponent contact)
    {
        if (CardText.Line(contact.Text("FN")) is { Length: > 0 } formatted)
            return formatted;
        // Family, given, additional, prefixes, suffixes.
        var parts = contact.First("N")?.Split(';') ?? [];
        int[] order = [3, 1, 2, 0, 4];
        var name = string.Join(
            ' ',
            order.Where(part => part < parts.Count).Select(part => parts[part].Trim()).Where(part => part.Length > 0)
        );
        return CardText.Line(name.Length > 0 ? name : contact.Text("NICKNAME"));
    }

    private static string Structured(ContentLine? line) =>
        CardText.Line(
            string.Join(", ", (line?.Split(';') ?? []).Select(part => part.Trim()).Where(part => part.Length > 0))
        );

    private static string Kinded(ContentLine line, string value)
    {
        var types = line
            .Parameters.Where(parameter => parameter.Key == "TYPE")
            .SelectMany(parameter => parameter.Value.ToLowerInvariant().Split(','));
        var kind = string.Join(", ", types.Where(Kinds.Contains).Distinct());
        return value.Length == 0 || kind.Length == 0 ? value : $"{value} ({kind})";
    }

    private static string WithoutScheme(string value, string scheme) =>
        value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? value[scheme.Length..] : value;

    private static string Photo(string value)
    {
        var text = value.Trim();
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return CardText.Line(text);
        var data = text.IndexOf("base64,", StringComparison.OrdinalIgnoreCase) is >= 0 and var start
            ? start + "base64,".Length
            : 0;
        return $"{(text.Length - data) * 3 / 4 / 1024.0:N1} KB, not shown";
    }
}
