using MailTui.Terminal;
using MailTui.Views;

namespace MailTui.CommandLine;

/// <summary><c>mailtui</c> without a verb, and <c>mailtui demo</c>: the full-screen program.</summary>
internal static class FullScreenVerb
{
    /// <param name="open">Opens the mailbox to show.</param>
    public static async Task<int> RunAsync(Func<Composition> open)
    {
        await using var composition = open();
        try
        {
            return FullScreen.Run(composition);
        }
        catch (NotATerminalException e)
        {
            throw new UsageException(e.Message, e);
        }
    }
}
