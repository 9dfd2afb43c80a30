using MailTui.Core.Mailboxes;
using MailTui.Core.Setup.Interview;

namespace MailTui.Presentation.Setup;

/// <summary>What the wizard needs of the program around. Any thread.</summary>
public interface ISetupServices
{
    /// <summary>Where the configuration is, or will be.</summary>
    string ConfigurationFile { get; }

    Task<SetupInterview> StartAsync(CancellationToken cancellationToken);

    /// <summary>Puts a mailbox into the configuration; on failure everything stays as it was.</summary>
    Task<SetupWritten> WriteAsync(MailboxOptions mailbox, CancellationToken cancellationToken);
}
