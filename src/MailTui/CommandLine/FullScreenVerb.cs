namespace MailTui.CommandLine;

/// <summary><c>mailtui</c> without a verb: the full-screen program.</summary>
internal static class FullScreenVerb
{
    public static Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken) =>
        throw new UsageException("There is no terminal.");

    public static Task<int> RunDemoAsync(CommandContext context, CancellationToken cancellationToken) =>
        throw new UsageException("There is no terminal.");
}
