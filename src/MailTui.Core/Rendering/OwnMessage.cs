using MailTui.Core.Messages;

namespace MailTui.Core.Rendering;

/// <summary>What is known of a message that the reader wrote.</summary>
/// <param name="Folder">Drafts, outbox or sent.</param>
/// <param name="Reports">What delivery reports said of its recipients; empty when none came.</param>
public sealed record OwnMessage(MessageFolder Folder, IReadOnlyList<RecipientReport> Reports);
