using MailTui.CommandLine.Setup;
using MailTui.Core.Mailboxes;
using MailTui.Core.Setup.Interview;
using MailTui.Presentation.Setup;

namespace MailTui.Options;

/// <summary>The wizard's way to the configuration, for the full screen.</summary>
/// <param name="configuration">Where the program found its own; null: nowhere.</param>
internal sealed class ProgramSetup(ProgramEnvironment environment, ConfigurationFile? configuration) : ISetupServices
{
    public string ConfigurationFile { get; } =
        configuration?.Path
        ?? Options
            .ConfigurationFile.Find(null, SystemDirectories.Find(environment.Variable), environment.Variable)
            .Path;

    public Task<SetupInterview> StartAsync(CancellationToken cancellationToken) =>
        Task.Run(
            () => SetupInterview.StartAsync(SetupWizard.SetupOptionsOf(environment, Names()), cancellationToken),
            cancellationToken
        );

    public Task<SetupWritten> WriteAsync(MailboxOptions mailbox, CancellationToken cancellationToken) =>
        // It is written as a whole or not at all: once begun it is not broken off.
        Task.Run(
            () =>
            {
                try
                {
                    return new SetupWritten(ConfigurationWriter.Write(ConfigurationFile, mailbox));
                }
                catch (ConfigurationException e)
                {
                    return new SetupWritten(null, e.Message);
                }
            },
            CancellationToken.None
        );

    private IReadOnlyList<string> Names()
    {
        try
        {
            return ConfigurationWriter.Names(ConfigurationFile);
        }
        catch (ConfigurationException)
        {
            // Who wants to write into it is told then.
            return [];
        }
    }
}
