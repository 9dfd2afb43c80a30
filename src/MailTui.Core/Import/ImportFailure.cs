namespace MailTui.Core.Import;

/// <summary>A message that was not imported.</summary>
/// <param name="Where">The file, and of an mbox which of its messages.</param>
/// <param name="Reason">Why, as the rest of a sentence about it.</param>
public readonly record struct ImportFailure(string Where, string Reason);
