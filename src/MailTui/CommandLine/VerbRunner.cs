using System.CommandLine;
using System.Globalization;
using MailTui.Core.Text;
using MailTui.Presentation.Text;

namespace MailTui.CommandLine;

/// <summary>Runs a verb: failures outside our control become one line on standard error and an exit code.</summary>
internal sealed class VerbRunner(GlobalOptions global, ProgramEnvironment environment)
{
    public async Task<int> RunAsync(
        ParseResult line,
        Func<CommandContext, CancellationToken, Task<int>> verb,
        CancellationToken cancellationToken
    )
    {
        // For what is awaited here alone: several may run in one process.
        CultureInfo.CurrentUICulture = Language.Of(environment.Variable);
        try
        {
            return await verb(new CommandContext(line, global, environment), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // ^C: what was done is stored.
            return 130;
        }
        catch (Exception e) when (Failure.ExitCode(e) is { } code)
        {
            // It may quote the key of an object, which anybody who may write to the bucket has chosen.
            environment.Error.WriteLine($"mailtui: {TerminalText.Line(e.Message)}");
            return code;
        }
    }
}
