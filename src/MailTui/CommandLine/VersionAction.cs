using System.CommandLine;
using System.CommandLine.Invocation;

namespace MailTui.CommandLine;

/// <summary><c>mailtui --version</c>: <c>mailtui 0.1.0 (6bf9971)</c>.</summary>
internal sealed class VersionAction(ProgramEnvironment environment) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        environment.Out.WriteLine($"mailtui {ProgramVersion.Text}");
        return ExitCodes.Ok;
    }
}
