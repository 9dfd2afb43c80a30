namespace MailTui.Core.Messages;

/// <summary>A mail that takes the reader off a list (a <c>mailto:</c> of RFC 6068). Every string is safe to show.</summary>
/// <param name="Address">Whom to write to.</param>
/// <param name="Subject">Empty when none is asked for.</param>
/// <param name="Body">Lines ended by <c>\n</c>; empty when none is asked for.</param>
public sealed record UnsubscribeMail(string Address, string Subject, string Body);
