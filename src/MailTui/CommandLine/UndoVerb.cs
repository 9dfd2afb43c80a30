using System.CommandLine;

namespace MailTui.CommandLine;

/// <summary><c>mailtui undo</c>: takes the last change of messages back, wherever it was made; again: the one before.</summary>
internal static class UndoVerb
{
    public static Command Create(VerbRunner runner)
    {
        var redo = new Option<bool>("--redo") { Description = "Do again what was undone last." };
        var verb = new Command("undo", "Take the last change of messages back; again: the one before it.") { redo };
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) => RunAsync(context, line.GetValue(redo), cancellation),
                    token
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(CommandContext context, bool redo, CancellationToken cancellationToken)
    {
        await using var composition = context.OpenAll();
        var outcome = redo
            ? await composition.Mailbox.RedoAsync(cancellationToken)
            : await composition.Mailbox.UndoAsync(cancellationToken);
        if (outcome is null)
        {
            context.Error.WriteLine(
                redo ? "mailtui: There is nothing to do again." : "mailtui: There is nothing to undo."
            );
            return ExitCodes.NoInput;
        }

        MarkVerb.Print(context, outcome, nothing: null);
        return ExitCodes.Ok;
    }
}
