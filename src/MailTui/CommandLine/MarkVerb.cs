using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MailTui.Core.Messages;
using MailTui.Core.State;

namespace MailTui.CommandLine;

/// <summary><c>mailtui mark WHAT KEY…</c>: changes the state of messages, as one step to undo.</summary>
internal static class MarkVerb
{
    private const string Words =
        "seen, unseen, flagged, unflagged, archive, inbox, trash, spam, +LABEL (adds it) or -LABEL (takes it away)";

    public static Command Create(VerbRunner runner)
    {
        var what = new Argument<string>("WHAT") { Description = Words + "." };
        what.CompletionSources.Add("seen", "unseen", "flagged", "unflagged", "archive", "inbox", "trash", "spam");
        var keys = new Argument<string[]>("KEY")
        {
            Description =
                "Messages, by key (or NAME:KEY, with the mailbox) or the beginning of one; - reads them from standard input, one a line.",
            Arity = ArgumentArity.OneOrMore,
        };
        var verb = new Command("mark", "Change the state of messages; `mailtui undo` takes it back.") { what, keys };
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                        RunAsync(context, line.GetValue(what) ?? "", line.GetValue(keys) ?? [], cancellation),
                    token
                )
        );
        return verb;
    }

    /// <summary>What a word asks for, and how the journal calls it.</summary>
    /// <exception cref="UsageException">It is no word of this verb.</exception>
    internal static (string Verb, FieldChange Change) Read(string word) =>
        word switch
        {
            "seen" => ("seen", FieldChange.Set(StateField.Seen)),
            "unseen" => ("unseen", FieldChange.Clear(StateField.Seen)),
            "flagged" => ("flagged", FieldChange.Set(StateField.Flagged)),
            "unflagged" => ("unflagged", FieldChange.Clear(StateField.Flagged)),
            "archive" => ("archive", FieldChange.MoveTo(MessageFolder.Archive)),
            "inbox" => ("inbox", FieldChange.MoveTo(MessageFolder.Inbox)),
            "trash" => ("trash", FieldChange.MoveTo(MessageFolder.Trash)),
            "spam" => ("spam", FieldChange.MoveTo(MessageFolder.Spam)),
            ['+', .. var label] => ($"label {label}", FieldChange.Set(Label(label))),
            ['-', .. var label] => ($"unlabel {label}", FieldChange.Clear(Label(label))),
            _ => throw new UsageException($"Messages cannot be marked {word}: there are {Words}."),
        };

    private static StateField Label(string name)
    {
        try
        {
            return StateField.Label(name);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        string word,
        string[] arguments,
        CancellationToken cancellationToken
    )
    {
        var (verb, change) = Read(word);
        var named = new List<string>();
        foreach (string argument in arguments)
            named.AddRange(await context.ReadKeysAsync(argument, cancellationToken));
        await using var composition = context.OpenFor(named);
        await LocalPass.RunAsync(context, composition.Mailbox, cancellationToken);
        var keys = new List<MessageKey>();
        foreach (string key in named)
            keys.Add(await MessageArgument.ResolveAsync(composition.Mailbox, key, cancellationToken));

        // All of them are known before anything is changed.
        var outcome = await composition.Mailbox.ApplyAsync(new(verb, keys, [change]), cancellationToken);
        Print(context, outcome, outcome.Changed.Count == 0 ? "nothing to change" : null);
        return ExitCodes.Ok;
    }

    /// <summary>Says what came of an action.</summary>
    internal static void Print(CommandContext context, ActionOutcome outcome, string? nothing)
    {
        if (context.Json)
        {
            var json = new ActionJson(outcome.Verb, outcome.Changed.Count, outcome.Kept);
            context.Out.WriteLine(JsonSerializer.Serialize(json, OutputJson.Readable.ActionJson));
            return;
        }

        string count = string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Changed.Count:N0} {(outcome.Changed.Count == 1 ? "message" : "messages")}"
        );
        string kept =
            outcome.Kept > 0
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $" ({outcome.Kept:N0} stay: changed by something else since)"
                )
                : "";
        context.Out.WriteLine($"{Core.Text.TerminalText.Line(outcome.Verb)}: {nothing ?? count}{kept}");
    }
}
