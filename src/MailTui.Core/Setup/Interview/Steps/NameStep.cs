using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>What the mailbox is called.</summary>
internal sealed class NameStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            Ask(
                draft,
                new SetupQuestion(
                    SetupQuestions.Name,
                    Phrase.Of($"Name"),
                    Phrase.Of($"What is this mailbox called?"),
                    Phrase.Of($"It stands in the title, and --mailbox NAME chooses it.")
                )
                {
                    Default = Proposal(draft, context),
                }
            )
        );

    public override Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        string name = answer.Trim();
        if (name.Length == 0 || name.Contains(':', StringComparison.Ordinal) || name != TerminalText.Line(name))
            return Task.FromResult(Refuse(Phrase.Of($"A name needs at least one character, and no colon.")));
        draft = draft with { Name = name };
        return Task.FromResult(
            context.Options.TakenNames.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? Doubt(
                    draft,
                    Plain(name),
                    new CheckResult(
                        CheckStatus.Warning,
                        Phrase.Of($"The configuration has a mailbox {name} already, which this one would replace.")
                    )
                )
                : Accept(draft, Plain(name))
        );
    }

    private static string Proposal(SetupDraft draft, SetupContext context)
    {
        string name =
            OwnDomains.Of(draft.Mailbox) is [var domain, ..] ? domain.Split('.')[0]
            : draft.IsDirectory ? Path.GetFileName(draft.Directory ?? "")
            : "mail";
        name = name.Length == 0 ? "mail" : name.Replace(':', '-');
        string proposal = name;
        for (int number = 2; context.Options.TakenNames.Contains(proposal, StringComparer.OrdinalIgnoreCase); number++)
            proposal = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{number}");
        return proposal;
    }
}
