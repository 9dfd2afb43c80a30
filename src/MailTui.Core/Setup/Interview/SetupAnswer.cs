using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview;

/// <summary>Something that is known by now.</summary>
/// <param name="Id">Of the question, also of one that answered itself.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Shown">The answer, safe to show; of a secret only that there is one.</param>
/// <param name="Seen">What was seen when it was checked.</param>
public sealed record SetupAnswer(string Id, Phrase Label, Phrase Shown, IReadOnlyList<CheckResult> Seen);
