namespace MailTui.Core.Rendering;

/// <summary>One header field as it stands in the message, unfolded, decoded and safe to show.</summary>
public readonly record struct HeaderField(string Name, string Value);
