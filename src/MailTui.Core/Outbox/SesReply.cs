using MailTui.Core.Text;

namespace MailTui.Core.Outbox;

/// <summary>What came of sending a message, or of connecting.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Said">What the server said, or what happened to the connection: one line, safe to show.</param>
/// <param name="Problem">What it means and what to do, in sentences; <see cref="Phrase.Nothing"/> when it was accepted.</param>
/// <param name="SesId">Of <c>250 Ok &lt;id&gt;</c>; null when the server names none.</param>
public sealed record SesReply(SesReplyKind Kind, string Said, Phrase Problem, string? SesId = null);
