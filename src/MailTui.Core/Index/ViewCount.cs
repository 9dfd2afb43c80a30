namespace MailTui.Core.Index;

/// <summary>A view that has messages, and how many.</summary>
/// <param name="Name">The label, or the address.</param>
/// <param name="Counts">What is there.</param>
public sealed record ViewCount(string Name, MessageCounts Counts);
