using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview;

/// <summary>One question of the interview: whether it has to be asked, and what an answer means. Stateless.</summary>
internal abstract class SetupStep
{
    /// <summary>Prepares the question. What it finds out by itself goes into the draft.</summary>
    public abstract Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    );

    /// <summary>Reads an answer and looks whether it is right.</summary>
    public abstract Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    );

    protected static SetupStepQuestion NotAsked(SetupDraft draft) => new(draft, null, null);

    /// <summary>The answer was found without asking.</summary>
    protected static SetupStepQuestion Known(SetupDraft draft, SetupAnswer answer) => new(draft, null, answer);

    protected static SetupStepQuestion Ask(SetupDraft draft, SetupQuestion question) => new(draft, question, null);

    protected static SetupStepReply Accept(SetupDraft draft, Phrase shown, IReadOnlyList<CheckResult>? seen = null) =>
        new(draft, shown, seen ?? [], MayInsist: false);

    /// <summary>Something speaks against it, and the same answer once more is accepted.</summary>
    protected static SetupStepReply Doubt(SetupDraft draft, Phrase shown, params IReadOnlyList<CheckResult> seen) =>
        new(draft, shown, seen, MayInsist: true);

    protected static SetupStepReply Refuse(params IReadOnlyList<CheckResult> seen) =>
        new(null, null, seen, MayInsist: false);

    protected static SetupStepReply Refuse(Phrase why, Phrase? fix = null) =>
        Refuse(new CheckResult(CheckStatus.Failed, why, null, fix));

    /// <summary>Something that is shown as it is.</summary>
    protected static Phrase Plain(string text) => Phrase.Verbatim(text).MadeSafe();

    protected static bool Works(CheckResult result) => result.Status == CheckStatus.Ok;
}
