using System.Globalization;
using System.Text.Json;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Interview;
using MailTui.Core.Setup.Texts;
using MailTui.Core.Text;
using MailTui.Options;
using MailTui.Presentation.Text;

namespace MailTui.CommandLine.Setup;

/// <summary>
/// The wizard without a full screen. Options answer first; what they do not say is asked, or with <c>--yes</c> is as proposed.
/// Nothing is written before everything is answered.
/// </summary>
internal sealed class SetupWizard(CommandContext context, SetupAnswersGiven given)
{
    private readonly SetupPrompts _prompts = new(context);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // It flows with this task and no further.
        CultureInfo.CurrentUICulture = Language.Of(context.Environment.Variable);
        var environment = context.Environment;
        string file = ConfigurationFile
            .Find(context.Config, SystemDirectories.Find(environment.Variable), environment.Variable)
            .Path;
        var options = SetupOptionsOf(environment, ConfigurationWriter.Names(file));
        bool asks = !context.Line.GetValue(given.Yes) && (environment.InIsTerminal || !given.AreComplete(context));
        if (asks)
        {
            _prompts.Say(
                Words.Of(
                    "Enter takes what stands in [brackets], < goes back. Nothing is written before the end; ^C leaves."
                )
            );
        }

        var interview = await SetupInterview.StartAsync(given.Prepare(context.Line, options), cancellationToken);
        if (await AnswerAsync(interview, asks, cancellationToken) is { } failed)
            return failed;
        if (asks)
        {
            Summarise(interview);
            if (!await _prompts.AskAsync(Words.Of($"Write this to {file}?"), cancellationToken))
            {
                _prompts.Say(Words.Of("Nothing was written."));
                return ExitCodes.Ok;
            }
        }

        string? backup = ConfigurationWriter.Write(file, interview.Mailbox);
        Report(interview, file, backup);
        if (asks)
            await OfferAsync(interview, file, cancellationToken);
        return ExitCodes.Ok;
    }

    /// <summary>What every face of the wizard tells the interview.</summary>
    public static SetupInterviewOptions SetupOptionsOf(ProgramEnvironment environment, IReadOnlyList<string> names)
    {
        string home = environment.Variable("HOME") is { Length: > 0 } set
            ? set
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new SetupInterviewOptions
        {
            Variable = environment.Variable,
            Time = environment.Time,
            TakenNames = names,
            Folders = [Path.Combine(home, "Downloads"), Environment.CurrentDirectory],
        };
    }

    /// <returns>The exit code when it ends here; null: everything is answered.</returns>
    private async Task<int?> AnswerAsync(SetupInterview interview, bool asks, CancellationToken cancellationToken)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        int shown = 0;
        while (interview.Question is { } question)
        {
            // An option answers once: whoever comes back to the question wants to answer it otherwise.
            string? answer = said.Add(question.Id) ? given.Answer(question, context) : null;
            if (answer is null && !asks)
                answer = Proposed(question);
            bool isTyped = answer is null;
            answer ??= await _prompts.AskAsync(question, cancellationToken);
            if (answer is null)
            {
                if (!interview.Back())
                    _prompts.Say(Words.Of("This is the first question."));
                shown = Math.Min(shown, interview.Answers.Count);
                continue;
            }

            var reply = await interview.AnswerAsync(answer, cancellationToken);
            if (reply.IsAccepted)
            {
                if (asks)
                    shown = ShowNew(interview, shown);
                continue;
            }

            if (!asks)
            {
                if (!IsOnlyDoubt(reply))
                    return Refuse(question, answer, reply);
                Warn(reply.Results);
                await interview.AnswerAsync(answer, cancellationToken);
                continue;
            }

            if (!isTyped)
                _prompts.Say($"{Words.Of(question.Label)}: {TerminalText.Line(answer)}");
            _prompts.Show(reply.Results);
            if (reply.MayInsist)
                _prompts.Say(Words.Of("To use it all the same, answer the same once more."));
        }

        return null;
    }

    /// <summary>What an answer showed, and what was found by the way.</summary>
    private int ShowNew(SetupInterview interview, int shown)
    {
        foreach (var answer in interview.Answers.Skip(shown))
            _prompts.Show(answer.Seen);
        return interview.Answers.Count;
    }

    /// <exception cref="UsageException">Only the user can know.</exception>
    private static string Proposed(SetupQuestion question) =>
        question.Id == SetupQuestions.Prefix || (question.Default.Length > 0 && !question.MustBeSaid)
            ? question.Default
            : throw new UsageException(
                $"{Words.Of(question.Text)} {Words.Of($"Say it with {SetupAnswersGiven.OptionFor(question)}.")}"
            );

    /// <summary>Whoever says it in a script means it, unless something is known not to work.</summary>
    private bool IsOnlyDoubt(SetupReply reply) =>
        reply.MayInsist
        && (context.Line.GetValue(given.NoCheck) || reply.Results.All(result => result.Status == CheckStatus.Warning));

    private void Warn(IEnumerable<CheckResult> results)
    {
        foreach (var result in results)
        {
            context.Error.WriteLine($"mailtui: {Words.Of(result.Seen)}");
            if (result.Fix is { } fix)
                context.Error.WriteLine($"mailtui:   → {Words.Of(fix)}");
        }
    }

    /// <summary>A script is told on standard error what is wrong, by the same exit codes as the doctor's.</summary>
    private int Refuse(SetupQuestion question, string answer, SetupReply reply)
    {
        // What is only tried again is no answer that anybody gave.
        bool isGiven = question.Found.Count == 0 && question.Kind != SetupQuestionKind.Secret;
        context.Error.WriteLine(
            $"mailtui: {Words.Of(question.Label)}{(isGiven ? $" “{TerminalText.Line(answer)}”" : "")}:"
        );
        Warn(question.Found.Concat(reply.Results).DistinctBy(result => result.Seen));
        bool isCheck = reply.Results.Any(result => result.Check.Length > 0);
        if (isCheck || reply.MayInsist)
            context.Error.WriteLine($"mailtui: {Words.Of("Nothing was written. --no-check writes it all the same.")}");
        int code = DoctorVerb.ExitCode(reply.Results);
        return isCheck && code != ExitCodes.Ok ? code : ExitCodes.Usage;
    }

    private void Summarise(SetupInterview interview)
    {
        _prompts.Say();
        int width = interview.Answers.Max(answer => Cells.Width(Words.Of(answer.Label)));
        foreach (var answer in interview.Answers)
            _prompts.Say($"  {Cells.Fit(Words.Of(answer.Label), width)}  {Words.Of(answer.Shown)}");
    }

    private void Report(SetupInterview interview, string file, string? backup)
    {
        var mailbox = interview.Mailbox;
        if (context.Json)
        {
            context.Out.WriteLine(
                JsonSerializer.Serialize(
                    new SetupJson(
                        file,
                        backup,
                        mailbox.Name,
                        mailbox.Bucket,
                        mailbox.Prefix,
                        mailbox.Region,
                        mailbox.Directory,
                        [.. mailbox.Addresses],
                        mailbox.Smtp is { } smtp ? $"{smtp.Host}:{smtp.Port}" : null,
                        [.. interview.Answers.SelectMany(answer => answer.Seen).Select(CheckJson.Of)]
                    ),
                    OutputJson.Readable.SetupJson
                )
            );
            return;
        }

        context.Out.WriteLine(
            backup is null
                ? Words.Of($"{file} was written.")
                : Words.Of($"{file} was written; the one before is {backup}.")
        );
    }

    private static string Offer(SetupInterview interview) =>
        interview.NeedsRule
            ? Words.Of("SES has not written to the bucket yet. Show what has to be pasted into AWS and the DNS?")
            : Words.Of("Not everything is allowed or reached yet. Show what has to be pasted into AWS?");

    private async Task OfferAsync(SetupInterview interview, string file, CancellationToken cancellationToken)
    {
        var needed = interview.NeededTexts;
        if (needed.Count > 0 && await AskAsync(Offer(interview)))
        {
            foreach (var text in needed.SelectMany(name => SetupTexts.For(name, interview.Facts)))
            {
                context.Out.WriteLine($"\n# {Words.Of(text.Title)}");
                context.Out.WriteLine(text.Content);
            }

            context.Out.WriteLine();
        }

        string name = interview.Mailbox.Name;
        if (await AskAsync(Words.Of("Look whether everything that mail needs is in order (mailtui doctor)?")))
            await DoctorVerb.RunAsync(
                context,
                DoctorVerb.Options(context, new ConfigurationFile(file, Named: true), name),
                cancellationToken
            );
        if (
            context is { Json: false, Environment: { InIsTerminal: true, OutColumns: not null } }
            && context.Environment.Variable("TERM") is not (null or "" or "dumb")
            && await AskAsync(Words.Of("Open the mailbox?"))
        )
            context.Environment.Next.OpenMailbox(context.Config, context.Data);

        async Task<bool> AskAsync(string question)
        {
            try
            {
                return await _prompts.AskAsync(question, cancellationToken);
            }
            catch (BadInputException)
            {
                // What had to be answered was: whoever pipes answers need not decline what is offered.
                return false;
            }
        }
    }
}
