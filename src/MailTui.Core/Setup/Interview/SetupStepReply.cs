using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview;

/// <summary>What a step makes of an answer.</summary>
/// <param name="Draft">With the answer; null: it cannot be used.</param>
/// <param name="Shown">The answer, safe to show.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="MayInsist">Something speaks against it.</param>
internal sealed record SetupStepReply(
    SetupDraft? Draft,
    Phrase? Shown,
    IReadOnlyList<CheckResult> Seen,
    bool MayInsist
);
