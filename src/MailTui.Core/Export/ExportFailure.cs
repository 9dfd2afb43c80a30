using MailTui.Core.Messages;

namespace MailTui.Core.Export;

/// <summary>A message that was not exported.</summary>
/// <param name="Key">Which.</param>
/// <param name="Reason">Why, as a sentence for the user.</param>
public readonly record struct ExportFailure(MessageKey Key, string Reason);
