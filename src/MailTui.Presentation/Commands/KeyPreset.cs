namespace MailTui.Presentation.Commands;

/// <summary>A set of keys that a reader knows from another program: what differs from the default keys.</summary>
/// <param name="Name">The word in the configuration.</param>
/// <param name="Rules">What differs. A key that a rule takes is gone from what had it before.</param>
/// <param name="Prefixes">Words for the prefixes that the default keys do not have.</param>
internal sealed record KeyPreset(string Name, IReadOnlyList<KeyRule> Rules, IReadOnlyList<KeyPrefix> Prefixes);
