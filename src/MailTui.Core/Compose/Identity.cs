using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>Somebody the user writes as.</summary>
/// <param name="Address">Name and address.</param>
/// <param name="Signature">What stands below the text, without the separator; empty: none. Lines ended by <c>\n</c>.</param>
public sealed record Identity(MailAddress Address, string Signature = "");
