using MailTui.Core.Mailboxes;
using MailTui.Core.Setup.Interview.Steps;
using MailTui.Core.Setup.Texts;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview;

/// <summary>
/// The setup wizard without a face: one question after the other, each answer looked at when it is given. Nothing is written.
/// For one caller at a time.
/// </summary>
public sealed class SetupInterview
{
    private static readonly SetupStep[] s_steps =
    [
        new SourceStep(),
        new DirectoryStep(),
        new ServiceStep(),
        new ProfileStep(),
        new CredentialsStep(),
        new BucketStep(),
        new RegionStep(),
        new PrefixStep(),
        new AddressesStep(),
        new NameStep(),
        new SendingStep(),
        new SmtpHostStep(),
        new SmtpSecurityStep(),
        new CredentialsFileStep(),
        new CredentialsPrivateStep(),
        new SmtpUserStep(),
        new SmtpPasswordStep(),
        new PasswordCommandStep(),
        new SmtpSignInStep(),
        new StateStep(),
    ];

    private readonly SetupContext _context;
    private readonly Stack<Position> _before = new();
    private Position _now = new(0, new SetupDraft(), null, []);
    private (string Answer, SetupStepReply Reply)? _doubted;

    private SetupInterview(SetupInterviewOptions options) => _context = new SetupContext(options);

    /// <summary>What is to be answered; null: everything is known.</summary>
    public SetupQuestion? Question => _now.Question;

    /// <summary>What is known, in the order in which it was asked.</summary>
    public IReadOnlyList<SetupAnswer> Answers => _now.Answers;

    /// <summary>The mailbox as far as it is known.</summary>
    public MailboxOptions Mailbox => _now.Draft.Mailbox;

    /// <summary>Nothing lies where the mail should be: receipt rule and policy are still to be made.</summary>
    public bool NeedsRule => _now.Draft.IsUnwritten;

    /// <summary>Which of <see cref="SetupTexts.Names"/> would mend what was seen and accepted all the same.</summary>
    public IReadOnlyList<string> NeededTexts
    {
        get
        {
            var seen = Answers.SelectMany(answer => answer.Seen).ToList();
            return
            [
                .. NeedsRule ? (string[])["policy", "rule", "dns"] : [],
                .. seen.Any(result => result.Status == CheckStatus.NotPermitted) ? (string[])["iam"] : [],
                .. seen.Any(result => result is { Check: "ports", Status: CheckStatus.Failed })
                    ? (string[])["nat"]
                    : [],
            ];
        }
    }

    public bool CanGoBack => _before.Count > 0;

    /// <summary>What the texts to paste are filled in with.</summary>
    public SetupFacts Facts
    {
        get
        {
            var (draft, unknown) = (_now.Draft, new SetupFacts());
            return unknown with
            {
                Bucket = draft.Bucket ?? unknown.Bucket,
                Prefix = draft.Prefix,
                Region = draft.Region ?? _context.EnvironmentRegion ?? unknown.Region,
                Account = draft.Account ?? unknown.Account,
                Domains = OwnDomains.Of(draft.Mailbox) is { Count: > 0 } domains ? domains : unknown.Domains,
            };
        }
    }

    /// <summary>Begins; what the first question needs is looked up.</summary>
    public static async Task<SetupInterview> StartAsync(
        SetupInterviewOptions options,
        CancellationToken cancellationToken
    )
    {
        var interview = new SetupInterview(options);
        interview._now = await interview.AskAsync(interview._now, cancellationToken).ConfigureAwait(false);
        return interview;
    }

    /// <summary>Answers the question. Cancelled, it changes nothing.</summary>
    public async Task<SetupReply> AnswerAsync(string answer, CancellationToken cancellationToken)
    {
        if (_now.Question is not { } question)
            throw new InvalidOperationException("Everything is answered.");
        var reply =
            _doubted is { } doubted && doubted.Answer == answer
                ? doubted.Reply with
                {
                    MayInsist = false,
                }
                // On a worker: looking for credentials or at a file may block.
                : await Task.Run(() => ReadAsync(question, answer, cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
        _doubted = null;
        if (reply.Draft is not { } draft || reply.MayInsist)
        {
            if (reply.MayInsist)
                _doubted = (answer, reply);
            return new SetupReply(IsAccepted: false, reply.MayInsist, reply.Seen);
        }

        var known = new SetupAnswer(question.Id, question.Label, reply.Shown ?? new Phrase("", []), reply.Seen);
        var next = await Task.Run(
                () => AskAsync(new Position(_now.Step + 1, draft, null, [.. _now.Answers, known]), cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        _before.Push(_now);
        _now = next;
        return new SetupReply(IsAccepted: true, MayInsist: false, reply.Seen);
    }

    /// <summary>To the question before, with what was known then.</summary>
    /// <returns>False: there is none.</returns>
    public bool Back()
    {
        _doubted = null;
        if (!_before.TryPop(out var before))
            return false;
        _now = before;
        return true;
    }

    private Task<SetupStepReply> ReadAsync(
        SetupQuestion question,
        string answer,
        CancellationToken cancellationToken
    ) =>
        question.Kind == SetupQuestionKind.Choice && question.Choices.All(choice => choice.Answer != answer)
            ? Task.FromResult(
                new SetupStepReply(
                    null,
                    null,
                    [
                        new CheckResult(
                            CheckStatus.Failed,
                            Phrase.Of($"That is none of the choices."),
                            null,
                            Phrase.Of(
                                $"Choose one of: {string.Join(", ", question.Choices.Select(one => one.Answer))}."
                            )
                        ),
                    ],
                    MayInsist: false
                )
            )
            : s_steps[_now.Step].AnswerAsync(_now.Draft, answer, _context, cancellationToken);

    /// <summary>The next question from a step on, or none.</summary>
    private async Task<Position> AskAsync(Position from, CancellationToken cancellationToken)
    {
        var (step, draft, answers) = (from.Step, from.Draft, from.Answers);
        for (; step < s_steps.Length; step++)
        {
            var asked = await s_steps[step].AskAsync(draft, _context, cancellationToken).ConfigureAwait(false);
            draft = asked.Draft;
            if (asked.Known is { } known)
                answers = [.. answers, known];
            if (asked.Question is { } question)
                return new Position(step, draft, question, answers);
        }

        return new Position(step, draft, null, answers);
    }

    /// <param name="Step">Its number; behind the last: everything is known.</param>
    /// <param name="Draft">What is known.</param>
    /// <param name="Question">Null: everything is known.</param>
    /// <param name="Answers">What was answered.</param>
    private sealed record Position(
        int Step,
        SetupDraft Draft,
        SetupQuestion? Question,
        IReadOnlyList<SetupAnswer> Answers
    );
}
