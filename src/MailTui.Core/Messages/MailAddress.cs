namespace MailTui.Core.Messages;

/// <summary>One mailbox of an address list (RFC 5322 §3.4), decoded and safe to show.</summary>
/// <param name="Name">The display name; empty when there is none.</param>
/// <param name="Address">The addr-spec; empty for the name of a group, or when the field held no address at all.</param>
public sealed record MailAddress(string Name, string Address)
{
    /// <summary>What a list shows: the name, else the address.</summary>
    public string Display => Name.Length > 0 ? Name : Address;

    public override string ToString() =>
        Name.Length == 0 ? Address
        : Address.Length == 0 ? Name
        : $"{Name} <{Address}>";
}
