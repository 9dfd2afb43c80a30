using MailTui.Terminal;
using MailTui.Views;

namespace MailTui.CommandLine;

/// <summary><c>mailtui</c> without a verb, and <c>mailtui demo</c>: the full-screen program.</summary>
internal static class FullScreenVerb
{
    /// <param name="open">Opens the mailbox to show.</param>
    /// <param name="reopen">Opens what is configured when the program begins anew, as after its setup.</param>
    public static async Task<int> RunAsync(Func<Composition> open, Func<Composition> reopen)
    {
        string? command = null;
        while (true)
        {
            var end = await ShowAsync(open, command);
            if (end.Reopening is not { } reopening)
                return end.ExitCode;
            (open, command) = (reopen, reopening.Command);
        }
    }

    private static async Task<FullScreenEnd> ShowAsync(Func<Composition> open, string? command)
    {
        await using var composition = open();
        try
        {
            return FullScreen.Run(composition, command);
        }
        catch (NotATerminalException e)
        {
            throw new UsageException(e.Message, e);
        }
    }
}
