namespace MailTui.Core.Index;

/// <summary>A search that has a name.</summary>
/// <param name="Name">What the reader calls it; case does not matter.</param>
/// <param name="Query">In the query language, as it was typed.</param>
/// <param name="Counts">What it finds; null when it can no longer be understood.</param>
public sealed record SavedSearch(string Name, string Query, MessageCounts? Counts);
