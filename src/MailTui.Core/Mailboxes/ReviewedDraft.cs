using MailTui.Core.Compose;

namespace MailTui.Core.Mailboxes;

/// <summary>A draft before it goes out.</summary>
/// <param name="Review">Who gets it, and what there is to know.</param>
/// <param name="Wire">
/// The header block and the beginning of the body as they go over the wire, lines ended by <c>\n</c>, safe to show; empty when
/// it cannot be built yet.
/// </param>
public sealed record ReviewedDraft(DraftReview Review, string Wire);
