using MailTui.Core.Messages;

namespace MailTui.CommandLine;

/// <summary>One address; both members may be empty, never null.</summary>
internal sealed record AddressJson(string Name, string Address)
{
    public static AddressJson Of(MailAddress address) => new(address.Name, address.Address);
}
