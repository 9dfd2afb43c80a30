using System.Globalization;
using MailTui.Core.Rendering;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Interview;
using MailTui.Core.Text;
using MailTui.Presentation.Checkup;
using MailTui.Presentation.Text;

namespace MailTui.CommandLine.Setup;

/// <summary>Questions as plain lines, for any terminal, and for whoever pipes the answers.</summary>
internal sealed class SetupPrompts(CommandContext context)
{
    private const int Widest = 100;
    private const string Back = "<";
    private const string Nothing = "\"\"";

    // With --json, standard output is for the one object.
    private TextWriter Out => context.Json ? context.Error : context.Out;

    public void Say(string text = "")
    {
        foreach (var line in TextLayout.Wrap(text, Math.Min(context.Environment.OutColumns ?? 80, Widest)))
            Out.WriteLine(line.Text);
        if (text.Length == 0)
            Out.WriteLine();
    }

    /// <summary>Of what is to be done every word counts: it is never wrapped, so that it can be copied.</summary>
    public void Show(IReadOnlyList<CheckResult> results)
    {
        foreach (var result in results)
        {
            Out.WriteLine($"  {CheckMarks.Of(result.Status)} {Words.Of(result.Seen)}");
            if (result.Means is { } means)
                Out.WriteLine("      " + Words.Of(means));
            if (result.Fix is { } fix)
                Out.WriteLine("    → " + Words.Of(fix));
        }
    }

    /// <returns>The answer; null: one back.</returns>
    /// <exception cref="BadInputException">There are no more answers.</exception>
    public async Task<string?> AskAsync(SetupQuestion question, CancellationToken cancellationToken)
    {
        Say();
        Say(Words.Of(question.Text));
        Say(Words.Of(question.Help));
        Show(question.Found);
        int width = question.Choices.Select(choice => Cells.Width(choice.Answer)).DefaultIfEmpty().Max();
        for (int i = 0; i < question.Choices.Count; i++)
        {
            var choice = question.Choices[i];
            string number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(3);
            string answer = TerminalText.Line(choice.Answer.Length > 0 ? choice.Answer : Nothing);
            Out.WriteLine($"{number}  {Cells.Fit(answer, Math.Max(width, 2))}  {Words.Of(choice.Text)}".TrimEnd());
        }

        if (question is { Id: SetupQuestions.Prefix, Default.Length: > 0 })
            Out.WriteLine($"     {Cells.Fit(Nothing, Math.Max(width, 2))}  {Words.Of("none: the whole bucket")}");
        string proposed = TerminalText.Line(question.Default);
        Out.Write($"{Words.Of(question.Label)}{(proposed.Length > 0 ? $" [{proposed}]" : "")}: ");
        string typed = await ReadAsync(question.Kind == SetupQuestionKind.Secret, cancellationToken);
        if (typed == Back)
            return null;
        if (question.Kind == SetupQuestionKind.Secret)
            return typed;
        typed = typed.Trim();
        if (typed == Nothing)
            return "";
        if (typed.Length == 0)
            return question.Default;
        return
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int chosen)
            && chosen >= 1
            && chosen <= question.Choices.Count
            ? question.Choices[chosen - 1].Answer
            : typed;
    }

    public async Task<bool> AskAsync(string question, CancellationToken cancellationToken)
    {
        Say();
        while (true)
        {
            Out.Write($"{question} [{Words.Of("yes")}]: ");
            switch ((await ReadAsync(isSecret: false, cancellationToken)).Trim().ToLowerInvariant())
            {
                case "" or "y" or "yes" or "예" or "네":
                    return true;
                case "n" or "no" or "아니요" or "아니오":
                    return false;
                default:
                    Say(Words.Of("Please answer yes or no."));
                    break;
            }
        }
    }

    /// <summary>On a thread of its own: reading from a terminal cannot be broken off, and leaving can.</summary>
    private async Task<string> ReadAsync(bool isSecret, CancellationToken cancellationToken)
    {
        await Out.FlushAsync(cancellationToken);
        var environment = context.Environment;
        Func<string?> read = isSecret && environment.ReadSecret is { } hidden ? hidden : environment.In.ReadLine;
        string? line = await Task.Run(read, cancellationToken).WaitAsync(cancellationToken);
        if (!environment.InIsTerminal || isSecret)
            Out.WriteLine();
        return line ?? throw new BadInputException(Words.Of("There are no more answers; nothing was written."));
    }
}
